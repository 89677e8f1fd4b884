package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.Subscription;
import hearth.cluster.queue.HistoryFilter;
import hearth.cluster.queue.JobService;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The jobs of the present results volume, for commands about jobs that are there. Those that ran
 * when an earlier Hearth was killed are followed again.
 */
final class JobsInView {
  /** An id's time and its four digits at the end are longer; less is found in files' names. */
  private static final int SHORTEST = 4;

  /** As many as a person reads at once. */
  private static final int TOLD = 3;

  /** How long a list waits until it is known why jobs wait. */
  private static final Duration REASONS = Duration.ofSeconds(3);

  private final JobService jobs;

  private JobsInView(JobService jobs) {
    this.jobs = jobs;
  }

  static JobsInView open(Backend backend) {
    backend.cluster().adopt(backend.profile()).join();
    backend.jobs().recover().join();
    return new JobsInView(backend.jobs());
  }

  JobService service() {
    return jobs;
  }

  /** The jobs that have not ended: those that run, the longest first, then the queue's order. */
  List<JobSnapshot> open() {
    awaitReasons();
    return open(jobs.jobs());
  }

  private static List<JobSnapshot> open(List<JobSnapshot> all) {
    return all.stream()
        .filter(job -> !job.state().isFinal())
        .sorted(
            Comparator.comparing((JobSnapshot job) -> job.state() == JobState.QUEUED)
                .thenComparing(job -> job.queue() == null ? 0 : job.queue().order())
                .thenComparing(job -> job.request().submitted())
                .thenComparing(JobSnapshot::id))
        .toList();
  }

  /** Who decides on the queue, this Hearth or another, does so several times a second. */
  private void awaitReasons() {
    if (jobs.jobs().stream().allMatch(JobsInView::isExplained)) {
      return;
    }
    CompletableFuture<Boolean> known = new CompletableFuture<>();
    try (Subscription news =
        jobs.subscribe(
            all -> {
              if (all.stream().allMatch(JobsInView::isExplained)) {
                known.complete(true);
              }
            })) {
      known.completeOnTimeout(false, REASONS.toMillis(), TimeUnit.MILLISECONDS).join();
    }
  }

  private static boolean isExplained(JobSnapshot job) {
    return job.state() != JobState.QUEUED || job.waitingReason() != null;
  }

  /** Past jobs that match, newest first. */
  List<JobSnapshot> past(HistoryFilter filter) throws IOException {
    return jobs.queue().history(filter);
  }

  /**
   * The job of that id, of which the beginning or the end suffices where no other job has it.
   *
   * @throws CliFailure when there is none, or more than one
   */
  JobSnapshot find(String part) throws IOException {
    Optional<JobSnapshot> exact = jobs.job(part);
    if (exact.isPresent()) {
      return exact.get();
    }
    String wanted = part.toLowerCase(Locale.ROOT);
    if (wanted.length() < SHORTEST) {
      throw unknown(Messages.text("cli.jobs.short", part, SHORTEST));
    }
    List<JobSnapshot> found =
        past(filter(wanted)).stream()
            .filter(job -> job.id().startsWith(wanted) || job.id().endsWith(wanted))
            .toList();
    if (found.isEmpty()) {
      throw unknown(Messages.text("cli.jobs.unknown", part));
    }
    // A whole id may begin another one.
    Optional<JobSnapshot> whole = found.stream().filter(job -> job.id().equals(wanted)).findFirst();
    if (found.size() > 1 && whole.isEmpty()) {
      throw ambiguous(part, found);
    }
    JobSnapshot one = whole.orElse(found.get(0));
    return jobs.job(one.id()).orElse(one);
  }

  private static HistoryFilter filter(String text) {
    return new HistoryFilter(
        Set.of(), Optional.empty(), Optional.of(text), Optional.empty(), 0, 200);
  }

  private static CliFailure unknown(String sentence) {
    return new CliFailure(ExitCode.USAGE, sentence, Messages.text("cli.jobs.unknown.remedy"));
  }

  private static CliFailure ambiguous(String part, List<JobSnapshot> found) {
    String some = found.stream().limit(TOLD).map(JobSnapshot::id).collect(Collectors.joining(", "));
    return new CliFailure(
        ExitCode.USAGE,
        Messages.text("cli.jobs.ambiguous", part, some, Math.max(0, found.size() - TOLD)),
        Messages.text("cli.jobs.ambiguous.remedy"));
  }
}
