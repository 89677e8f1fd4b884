package hearth.cluster.results;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.ResultLayout;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.contract.ResultManifest.ResultFile;
import hearth.jobs.files.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A results volume that is no folder of this computer, with copies here of what was read of its
 * finished results: each file is fetched once, compared with its checksum, and there from then on,
 * also while the volume cannot be reached. A file that is not what the job wrote is never kept.
 */
final class KeptResultStore implements ResultStore {

  private static final Logger LOG = LoggerFactory.getLogger(KeptResultStore.class);

  /** Larger files are no charts and no tables that anybody looks at as a whole. */
  static final long MOST_BYTES = 32L << 20;

  private final ResultStore volume;
  private final FolderResultStore copies;
  private @Nullable IOException unreachable;

  /**
   * @param copies the folder of the copies, one directory for each job
   */
  KeptResultStore(ResultStore volume, Path copies) {
    this.volume = volume;
    this.copies = new FolderResultStore(copies);
  }

  /** Why the last list of jobs is that of the copies; empty when it is the volume's. */
  Optional<IOException> unreachable() {
    return Optional.ofNullable(unreachable);
  }

  @Override
  public List<String> jobs() throws IOException {
    unreachable = null;
    List<String> kept = copies.jobs();
    try {
      List<String> there = volume.jobs();
      forget(kept, new HashSet<>(there));
      return there;
    } catch (IOException e) {
      if (kept.isEmpty()) {
        throw e;
      }
      LOG.info("The results volume cannot be reached; copies are shown", e);
      unreachable = e;
      return kept;
    }
  }

  /** What is gone from the volume is gone. */
  private void forget(List<String> kept, Set<String> there) throws IOException {
    for (String jobId : kept) {
      if (!there.contains(jobId)) {
        copies.delete(jobId);
      }
    }
  }

  @Override
  public List<ResultEntry> files(String jobId) throws IOException {
    return unreachable == null ? volume.files(jobId) : keptFiles(jobId);
  }

  /** Those that the manifest lists are all there, as far as anybody knows. */
  private List<ResultEntry> keptFiles(String jobId) throws IOException {
    List<ResultEntry> files = new ArrayList<>(copies.files(jobId));
    for (ResultFile file : manifest(jobId).map(ResultManifest::files).orElse(List.of())) {
      if (files.stream().noneMatch(other -> other.name().equals(file.name()))) {
        files.add(new ResultEntry(file.name(), file.bytes()));
      }
    }
    return files;
  }

  @Override
  public InputStream open(String jobId, String name, long offset) throws IOException {
    try {
      return copies.open(jobId, name, offset);
    } catch (NoSuchFileException e) {
      return offset == 0 ? fetch(jobId, name) : volume.open(jobId, name, offset);
    }
  }

  private InputStream fetch(String jobId, String name) throws IOException {
    if (name.equals(ResultLayout.MANIFEST)) {
      byte[] content = read(jobId, name);
      if (isManifest(content, jobId)) {
        keep(jobId, name, content);
      }
      return new ByteArrayInputStream(content);
    }
    Optional<ResultManifest> manifest = manifest(jobId);
    if (manifest.isPresent() && name.equals(ResultLayout.REQUEST)) {
      byte[] content = read(jobId, name);
      keep(jobId, name, content);
      return new ByteArrayInputStream(content);
    }
    Optional<ResultFile> listed =
        manifest.stream()
            .flatMap(found -> found.files().stream())
            .filter(file -> file.name().equals(name) && file.bytes() <= MOST_BYTES)
            .findFirst();
    if (listed.isEmpty()) {
      return volume.open(jobId, name, 0);
    }
    byte[] content = read(jobId, name);
    if (Sha256.hex(content).equals(listed.get().sha256())) {
      keep(jobId, name, content);
    }
    return new ByteArrayInputStream(content);
  }

  private byte[] read(String jobId, String name) throws IOException {
    try (InputStream in = volume.open(jobId, name, 0)) {
      return in.readAllBytes();
    }
  }

  /** A copy is a comfort: where none can be written, the file is read from the volume again. */
  private void keep(String jobId, String name, byte[] content) {
    try {
      copies.write(jobId, name, content);
    } catch (IOException e) {
      LOG.info("No copy of {} of {} is kept", name, jobId, e);
    }
  }

  /** The manifest as it was kept; empty when none was. */
  private Optional<ResultManifest> manifest(String jobId) throws IOException {
    try (InputStream in = copies.open(jobId, ResultLayout.MANIFEST, 0)) {
      return Optional.of(
          ContractJson.manifest(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (NoSuchFileException | ContractException e) {
      return Optional.empty();
    }
  }

  private static boolean isManifest(byte[] content, String jobId) {
    try {
      return ContractJson.manifest(new String(content, StandardCharsets.UTF_8))
          .jobId()
          .equals(jobId);
    } catch (ContractException e) {
      return false;
    }
  }

  @Override
  public void write(String jobId, String name, byte[] content) throws IOException {
    volume.write(jobId, name, content);
  }

  @Override
  public void delete(String jobId) throws IOException {
    volume.delete(jobId);
    copies.delete(jobId);
  }
}
