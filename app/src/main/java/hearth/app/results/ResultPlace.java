package hearth.app.results;

import java.io.IOException;
import java.nio.file.Path;

/** Where a result is on this computer. */
@FunctionalInterface
public interface ResultPlace {

  /**
   * A result's folder. May block, because a result may have to be copied there.
   *
   * @param jobId its job
   * @throws IOException when it cannot be read or written
   */
  Path of(String jobId) throws IOException;
}
