package hearth.app.cli;

import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;

/** A cluster that one command runs its jobs on, one after the other, and how far they are. */
final class JobSeries implements AutoCloseable {
  private final ProgressView progress;
  private final ClusterSession cluster;
  private final JobRunner runner;

  private JobSeries(ProgressView progress, ClusterSession cluster, JobRunner runner) {
    this.progress = progress;
    this.cluster = cluster;
    this.runner = runner;
  }

  /**
   * Uses the cluster that runs, or starts one.
   *
   * @param json whether the command writes one JSON document, see {@link ProgressView#on}
   */
  static JobSeries open(Backend backend, CliContext context, boolean json) {
    ProgressView progress = ProgressView.on(context.console(), json);
    try {
      ClusterSession cluster =
          ClusterSession.open(backend, context.console(), progress, context.interrupts());
      return new JobSeries(
          progress, cluster, new JobRunner(backend.jobs(), progress, context.interrupts()));
    } catch (RuntimeException e) {
      progress.close();
      throw e;
    }
  }

  /** As {@link ClusterSession#makeReady}. */
  void makeReady(Backend backend) {
    cluster.makeReady(backend);
  }

  /** As {@link JobRunner#run}. */
  JobSnapshot run(JobDraft draft) {
    return runner.run(draft);
  }

  /** Stops the cluster if this started it. */
  @Override
  public void close() {
    try (progress) {
      cluster.close();
    }
  }
}
