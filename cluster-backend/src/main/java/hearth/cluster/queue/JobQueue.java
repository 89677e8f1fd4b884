package hearth.cluster.queue;

import hearth.cluster.HearthLock;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.cluster.schedule.Candidate;
import hearth.cluster.schedule.Candidate.Outcome;
import hearth.cluster.schedule.Decision;
import hearth.cluster.schedule.Holder;
import hearth.cluster.schedule.Scheduler;
import hearth.cluster.schedule.WaitSentence;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Launches what may start of the queue, and tells the others why they wait. For one thread. */
final class JobQueue {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ClusterEngine engine;
  private final LateStore store;
  private final JobBook book;
  private final JobLauncher launcher;
  private final Supplier<Profile> profile;
  private final Clock clock;

  JobQueue(
      ClusterEngine engine,
      LateStore store,
      JobBook book,
      JobLauncher launcher,
      Supplier<Profile> profile,
      Clock clock) {
    this.engine = engine;
    this.store = store;
    this.book = book;
    this.launcher = launcher;
    this.profile = profile;
    this.clock = clock;
  }

  /**
   * Brings the book up to date and decides on every queued job. Nobody else may do so meanwhile,
   * see {@link HearthLock}.
   *
   * @throws EngineException when the engine cannot look
   * @throws IOException when the store or the volume cannot be read or written
   */
  void schedule() throws EngineException, IOException {
    Profile present = profile.get();
    String volume = Volumes.of(present);
    List<TrackedJob> queue = book.refresh(volume, engine.results(present));
    for (AttemptRecord attempt : store.get().attempts(volume)) {
      Optional<TrackedJob> job = book.find(attempt.jobId());
      if (attempt.launched() == null && job.isPresent()) {
        launcher.settle(job.get(), attempt, present);
      }
    }
    if (queue.isEmpty()) {
      return;
    }
    List<Node> nodes = engine.observe(present.name());
    @Nullable Node master = JobLauncher.master(nodes).orElse(null);
    List<TrackedJob> here = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < queue.size(); i++) {
      TrackedJob job = queue.get(i);
      place += job.record().options().held() ? 0 : 1;
      if (job.attempt() > 1) {
        launcher.clearEarlier(job);
      }
      if (isLater(job)) {
        waitsForItsTime(job, i + 1);
      } else if (master != null && job.cluster().equals(present.name())) {
        here.add(job);
      } else {
        waitsForCluster(job, i + 1, place);
      }
    }
    if (master != null && !here.isEmpty()) {
      carryOut(decisions(here, present, nodes), present, master);
    }
  }

  /** Whether its next attempt is not to start yet. */
  private boolean isLater(TrackedJob job) {
    Instant start = job.record().retry().notBefore();
    return start != null && clock.instant().isBefore(start);
  }

  private void waitsForItsTime(TrackedJob job, int order) {
    Retry retry = job.record().retry();
    Instant start = Objects.requireNonNull(retry.notBefore());
    job.waits(
        JobState.QUEUED,
        "%s Attempt %d of %d starts at %s."
            .formatted(
                Objects.requireNonNullElse(retry.reason(), "It failed."),
                job.attempt(),
                RetryPolicy.MOST,
                TIME.format(start.atZone(clock.getZone()))),
        new QueuePlace(order, null, null));
  }

  private static void waitsForCluster(TrackedJob job, int order, int place) {
    job.waits(
        JobState.QUEUED,
        "Waits until the cluster \"%s\" runs.".formatted(job.cluster()),
        new QueuePlace(order, job.record().options().held() ? null : place, null));
  }

  private List<Decision> decisions(List<TrackedJob> queue, Profile present, List<Node> nodes)
      throws IOException {
    List<Holder> holders = new ArrayList<>();
    for (AttemptRecord attempt : store.get().attempts(Volumes.of(present))) {
      if (book.find(attempt.jobId()).filter(job -> isOn(present, job)).isPresent()) {
        holders.add(attempt.holder());
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (TrackedJob job : queue) {
      candidates.add(candidate(job));
    }
    return Scheduler.decide(Capacity.of(present, nodes), holders, candidates, clock.instant());
  }

  private static boolean isOn(Profile present, TrackedJob job) {
    return job.cluster().equals(present.name());
  }

  private Candidate candidate(TrackedJob job) throws IOException {
    QueueOptions options = job.record().options();
    String after = options.after();
    return new Candidate(
        job.id(),
        options.priority(),
        options.need(),
        options.held(),
        after == null ? null : new Candidate.Predecessor(after, outcome(after)));
  }

  /** A job that is there no more cannot finish. */
  private Outcome outcome(String jobId) throws IOException {
    JobState state = store.get().find(jobId).map(JobRecord::state).orElse(JobState.CANCELLED);
    return switch (state) {
      case FINISHED -> Outcome.FINISHED;
      case FAILED -> Outcome.FAILED;
      case CANCELLED -> Outcome.CANCELLED;
      default -> Outcome.OPEN;
    };
  }

  private void carryOut(List<Decision> decisions, Profile present, Node master)
      throws EngineException, IOException {
    Map<String, TrackedJob> jobs =
        decisions.stream()
            .map(decision -> book.find(decision.jobId()).orElseThrow())
            .collect(Collectors.toMap(TrackedJob::id, Function.identity()));
    int order = 0;
    for (Decision decision : decisions) {
      TrackedJob job = jobs.get(decision.jobId());
      if (job == null) {
        continue;
      }
      if (decision instanceof Decision.Start start) {
        launcher.launch(job, start, present, master);
      } else if (decision instanceof Decision.Wait wait) {
        Integer place = wait.place() == 0 ? null : (Integer) wait.place();
        job.waits(
            JobState.QUEUED,
            WaitSentence.of(wait, clock.getZone()),
            new QueuePlace(++order, place, wait.reason()));
      } else if (decision instanceof Decision.Drop drop) {
        drop(job, drop.after());
      }
    }
  }

  private void drop(TrackedJob job, Candidate.Predecessor after) throws IOException {
    boolean failed = after.outcome() == Outcome.FAILED;
    Failure failure =
        Failure.of(
            FailureCause.BAD_REQUEST,
            "It was to run after %s, which %s."
                .formatted(after.jobId(), failed ? "failed" : "was cancelled"),
            "Run that one again, then this one.");
    job.conclude(
        failed
            ? new JobEvent.Failed(clock.instant(), failure, null)
            : new JobEvent.Cancelled(clock.instant(), Canceller.PREDECESSOR));
    book.note(job);
  }
}
