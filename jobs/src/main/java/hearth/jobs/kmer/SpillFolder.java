package hearth.jobs.kmer;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where counts go that do not fit into memory. Whoever provides it removes, at the end of a task,
 * the files that a failure left.
 */
@FunctionalInterface
public interface SpillFolder {

  /** A path of its own for a new file. */
  Path newFile() throws IOException;
}
