package hearth.cluster.catalogue;

import hearth.cluster.WholeFile;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.OwnJob;
import hearth.jobs.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person's own jobs, a folder each: descriptor, program, and what was confirmed, which is the
 * checksums of both, so that neither changes unnoticed.
 */
final class OwnJobs {

  private static final Logger LOG = LoggerFactory.getLogger(OwnJobs.class);

  private static final String CONFIRMED = "confirmed";

  private final Path folder;

  OwnJobs(Path folder) {
    this.folder = folder;
  }

  /** All, by name. One that cannot be read is left out. Reads each program for its checksum. */
  List<StoredJob> list() throws IOException {
    return each(OwnJobs::read);
  }

  /** What all of them are, by name, without a look at their programs, which may be large. */
  List<OwnJob> described() throws IOException {
    return each(OwnJobs::descriptor);
  }

  private <T> List<T> each(Reading<T> reading) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<T> jobs = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path one : folders.sorted().toList()) {
        if (Files.exists(one.resolve(OwnJob.FILE_NAME))) {
          try {
            jobs.add(reading.of(one));
          } catch (IOException | ContractException e) {
            LOG.warn("{} is left out: {}", one, e.toString());
          }
        }
      }
    }
    return jobs;
  }

  /** Reads a job's folder. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(Path folder) throws IOException;
  }

  private static OwnJob descriptor(Path folder) throws IOException {
    return ContractJson.ownJob(Files.readString(folder.resolve(OwnJob.FILE_NAME)));
  }

  private static StoredJob read(Path folder) throws IOException {
    OwnJob job = descriptor(folder);
    StoredJob stored = new StoredJob(job, folder, Sha256.hex(folder.resolve(job.program())), false);
    Path confirmed = folder.resolve(CONFIRMED);
    boolean same =
        Files.exists(confirmed) && Files.readString(confirmed).equals(confirmation(stored));
    return new StoredJob(job, folder, stored.checksum(), same);
  }

  StoredJob put(Program program) throws IOException {
    Path own = Files.createDirectories(folder.resolve(program.job().type()));
    Path target = own.resolve(program.job().program());
    if (!target.equals(program.file())) {
      Files.copy(program.file(), target, StandardCopyOption.REPLACE_EXISTING);
    }
    // Not through WholeFile, whose files only their owner reads: a container's user may be another.
    Path unfinished = own.resolve(OwnJob.FILE_NAME + ".tmp");
    Files.writeString(unfinished, ContractJson.pretty(program.job()));
    Files.move(unfinished, own.resolve(OwnJob.FILE_NAME), StandardCopyOption.REPLACE_EXISTING);
    return read(own);
  }

  static void confirm(StoredJob job) throws IOException {
    WholeFile.write(
        job.folder().resolve(CONFIRMED), confirmation(job).getBytes(StandardCharsets.UTF_8));
  }

  private static String confirmation(StoredJob job) throws IOException {
    return job.checksum() + "\n" + Sha256.hex(job.descriptor()) + "\n";
  }

  static void remove(StoredJob job) throws IOException {
    for (String name : List.of(OwnJob.FILE_NAME, job.job().program(), CONFIRMED)) {
      Files.deleteIfExists(job.folder().resolve(name));
    }
    Files.deleteIfExists(job.folder());
  }
}
