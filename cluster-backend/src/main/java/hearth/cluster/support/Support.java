package hearth.cluster.support;

import java.io.IOException;
import java.nio.file.Path;

/** Writes support bundles. */
@FunctionalInterface
public interface Support {

  /**
   * Writes a bundle in place of an earlier file, which stays until the new one is whole. Blocks for
   * some seconds.
   *
   * @throws IOException when the file cannot be written
   */
  SupportBundle save(Path file) throws IOException;
}
