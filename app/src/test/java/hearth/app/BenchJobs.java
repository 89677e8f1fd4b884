package hearth.app;

import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import java.util.concurrent.TimeUnit;

/** Runs jobs for benches. */
final class BenchJobs {

  private static final long POLL_MILLIS = 10;

  private BenchJobs() {}

  /**
   * Returns once the job has finished.
   *
   * @return its id
   * @throws IllegalStateException when it ended otherwise
   */
  static String run(AppContext hearth, JobDraft draft) throws Exception {
    String id = hearth.jobs().submit(draft).join().id();
    JobSnapshot job = hearth.jobs().job(id).orElseThrow();
    while (!job.state().isFinal()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      job = hearth.jobs().job(id).orElseThrow();
    }
    if (job.state() != JobState.FINISHED) {
      throw new IllegalStateException("It did not finish: " + job);
    }
    return id;
  }
}
