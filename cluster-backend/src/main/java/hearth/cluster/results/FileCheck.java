package hearth.cluster.results;

import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.jobs.contract.ResultManifest;
import hearth.jobs.contract.ResultManifest.ResultFile;
import hearth.jobs.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a result's files with what its manifest says that the job wrote. */
final class FileCheck {

  /** Larger files are compared by their size alone: reading them takes longer than it is worth. */
  static final long MOST_READ = 256L << 20;

  /** So many are named. */
  private static final int MOST_NAMED = 3;

  private static final int BUFFER = 1 << 16;

  private final ResultStore store;
  private final String jobId;

  private FileCheck(ResultStore store, String jobId) {
    this.store = store;
    this.jobId = jobId;
  }

  /**
   * What is not as the job left it, as sentences; empty when all is.
   *
   * @throws IOException when the volume cannot be read
   */
  static List<String> changes(ResultStore store, String jobId) throws IOException {
    return new FileCheck(store, jobId).changes(ResultFolder.manifest(store, jobId));
  }

  private List<String> changes(ResultManifest manifest) throws IOException {
    Map<String, Long> there =
        store.files(jobId).stream()
            .collect(Collectors.toMap(ResultEntry::name, ResultEntry::bytes, (one, other) -> one));
    List<String> changed = new ArrayList<>();
    for (ResultFile file : manifest.files()) {
      String what = what(file, there.get(file.name()));
      if (!what.isEmpty()) {
        changed.add(file.name() + " " + what);
      }
    }
    if (changed.isEmpty()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    changed.stream().limit(MOST_NAMED).forEach(what -> sentences.add(what + "."));
    if (changed.size() > MOST_NAMED) {
      sentences.add(
          "%d more files are not what the job wrote.".formatted(changed.size() - MOST_NAMED));
    }
    return sentences;
  }

  /** How a file differs, or empty. */
  private String what(ResultFile file, @Nullable Long bytes) throws IOException {
    if (bytes == null) {
      return "is missing";
    }
    if (bytes != file.bytes()) {
      return "has %,d bytes, and the job wrote %,d".formatted(bytes, file.bytes());
    }
    if (file.bytes() > MOST_READ) {
      return "";
    }
    try {
      return sha256(file.name()).equals(file.sha256())
          ? ""
          : "was changed: its checksum is not that of what the job wrote";
    } catch (NoSuchFileException e) {
      return "is missing";
    }
  }

  private String sha256(String name) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = store.open(jobId, name, 0)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Sha256.hex(digest);
  }
}
