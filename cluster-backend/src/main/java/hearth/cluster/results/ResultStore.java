package hearth.cluster.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The results volume as this computer reads it: one directory for each job. */
public interface ResultStore {

  /**
   * The ids of all jobs that have a directory.
   *
   * @throws IOException when the volume cannot be read
   */
  List<String> jobs() throws IOException;

  /**
   * The files of a job, recursively, as names relative to its directory with {@code /}.
   *
   * @throws IOException when the volume cannot be read
   */
  List<ResultEntry> files(String jobId) throws IOException;

  /**
   * Opens a file from byte {@code offset}.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   * @throws IOException when it cannot be read
   */
  InputStream open(String jobId, String name, long offset) throws IOException;

  /**
   * Writes a small file in one step: it is there whole or not at all.
   *
   * @throws IOException when it cannot be written
   */
  void write(String jobId, String name, byte[] content) throws IOException;

  /** A job's directory as a folder of this computer; empty when the volume is none. */
  default Optional<Path> folderOf(String jobId) throws IOException {
    return Optional.empty();
  }

  /**
   * Deletes a job's directory.
   *
   * @throws IOException when it cannot be deleted
   */
  void delete(String jobId) throws IOException;

  /** A file of a job and its size. */
  record ResultEntry(String name, long bytes) {}
}
