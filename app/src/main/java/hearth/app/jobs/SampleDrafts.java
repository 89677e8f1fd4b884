package hearth.app.jobs;

import hearth.cluster.queue.JobDraft;
import java.io.IOException;

/** The sample of a job type as a draft. */
@FunctionalInterface
public interface SampleDrafts {

  /**
   * Makes its files unless they are there. Blocks.
   *
   * @throws IOException when they cannot be read or written
   */
  JobDraft prepare(String type) throws IOException;
}
