package hearth.app.cli;

import hearth.cluster.Subscription;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.Canceller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs one job to its end and shows how far it is. Ctrl+C cancels it. */
final class JobRunner {
  private static final Duration SUBMIT = Duration.ofSeconds(30);

  private final JobService jobs;
  private final ProgressView progress;
  private final Interrupts interrupts;

  JobRunner(JobService jobs, ProgressView progress, Interrupts interrupts) {
    this.jobs = jobs;
    this.progress = progress;
    this.interrupts = interrupts;
  }

  /**
   * Refuses a draft that cannot run, before any cluster is started for it.
   *
   * @throws JobRejected when the draft has problems
   */
  static void check(JobService jobs, JobDraft draft) {
    List<DraftProblem> problems = jobs.check(draft);
    if (!problems.isEmpty()) {
      throw new JobRejected(problems);
    }
  }

  /** Submits a job and waits for its end, whatever that is. */
  JobSnapshot run(JobDraft draft) {
    CompletableFuture<String> id = new CompletableFuture<>();
    try (Interrupts.Guard guard = interrupts.guard(() -> cancel(id))) {
      CompletableFuture<JobSnapshot> submitted = jobs.submit(draft);
      submitted.whenComplete(
          (job, failure) -> {
            if (failure == null) {
              id.complete(job.id());
            } else {
              id.cancel(false);
            }
          });
      return follow(submitted.join().id());
    }
  }

  /** The interrupt may come before the job has its id. */
  private void cancel(CompletableFuture<String> id) {
    if (!id.isCancelled()) {
      id.orTimeout(SUBMIT.toSeconds(), TimeUnit.SECONDS)
          .thenCompose(job -> jobs.cancel(job, Canceller.Means.COMMAND))
          .join();
    }
  }

  private JobSnapshot follow(String id) {
    CompletableFuture<JobSnapshot> end = new CompletableFuture<>();
    try (Subscription subscription =
        jobs.subscribe(
            all ->
                all.stream()
                    .filter(job -> job.id().equals(id))
                    .findFirst()
                    .ifPresent(
                        job -> {
                          if (job.state().isFinal()) {
                            end.complete(job);
                          } else {
                            progress.show(JobMoment.of(job, Instant.now()));
                          }
                        }))) {
      return end.join();
    }
  }
}
