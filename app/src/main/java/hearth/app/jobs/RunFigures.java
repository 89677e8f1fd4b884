package hearth.app.jobs;

import java.io.IOException;
import java.util.Map;

/** Key figures of a job's result. */
@FunctionalInterface
public interface RunFigures {

  /**
   * By name; none when it has no result. Blocks.
   *
   * @throws IOException when the results cannot be read
   */
  Map<String, Object> of(String jobId) throws IOException;
}
