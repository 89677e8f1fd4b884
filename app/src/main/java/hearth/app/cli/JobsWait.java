package hearth.app.cli;

import hearth.app.cli.ProgressView.Moment;
import hearth.app.text.Messages;
import hearth.cluster.Subscription;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for jobs and shows how far they are. Ctrl+C ends the waiting, and no job. */
final class JobsWait {
  private final JobService jobs;
  private final ProgressView progress;
  private final Interrupts interrupts;

  JobsWait(JobService jobs, ProgressView progress, Interrupts interrupts) {
    this.jobs = jobs;
    this.progress = progress;
    this.interrupts = interrupts;
  }

  /**
   * Waits until all have ended, or Ctrl+C.
   *
   * @param timeout how long at most, or null
   * @return the jobs as they are then, in the given order
   */
  List<JobSnapshot> run(List<JobSnapshot> wanted, @Nullable Duration timeout) {
    Map<String, JobSnapshot> latest = new LinkedHashMap<>();
    wanted.forEach(job -> latest.put(job.id(), job));
    CompletableFuture<Void> over = new CompletableFuture<>();
    if (timeout != null) {
      over.completeOnTimeout(null, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
    try (Interrupts.Guard guard = interrupts.guard(() -> over.complete(null));
        Subscription news = jobs.subscribe(all -> take(all, latest, over))) {
      over.join();
    }
    synchronized (latest) {
      return List.copyOf(latest.values());
    }
  }

  private void take(
      List<JobSnapshot> all, Map<String, JobSnapshot> latest, CompletableFuture<Void> over) {
    synchronized (latest) {
      for (JobSnapshot job : all) {
        latest.computeIfPresent(job.id(), (id, before) -> job);
      }
      if (latest.values().stream().allMatch(job -> job.state().isFinal())) {
        over.complete(null);
      } else if (!over.isDone()) {
        progress.show(moment(List.copyOf(latest.values())));
      }
    }
  }

  /** One job as itself; of several how many have ended, and what the first that runs does. */
  private static Moment moment(List<JobSnapshot> jobs) {
    if (jobs.size() == 1) {
      return JobMoment.of(jobs.get(0), Instant.now());
    }
    long ended = jobs.stream().filter(job -> job.state().isFinal()).count();
    Moment now =
        jobs.stream()
            .filter(job -> !job.state().isFinal())
            .min(
                (a, b) ->
                    Boolean.compare(a.state() == JobState.QUEUED, b.state() == JobState.QUEUED))
            .map(job -> JobMoment.of(job, Instant.now()))
            .orElseThrow();
    return new Moment(
        Messages.text("cli.jobs.wait.task", jobs.size()),
        jobs.stream().mapToDouble(JobMoment::fraction).average().orElse(0),
        Messages.text("cli.jobs.wait.step", ended, now.task()),
        now.detail(),
        now.more());
  }
}
