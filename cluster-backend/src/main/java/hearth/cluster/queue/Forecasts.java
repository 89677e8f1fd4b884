package hearth.cluster.queue;

import hearth.cluster.forecast.Forecast;
import hearth.cluster.forecast.PastRun;
import hearth.cluster.forecast.ProgressCurve;
import hearth.cluster.forecast.Work;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobInput;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.sequence.Compression;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns from past runs how long jobs take. A bounded number of rows of the list is read, and the
 * event streams of the most similar runs, on a thread of its own, once for each attempt.
 */
final class Forecasts {

  private static final Logger LOG = LoggerFactory.getLogger(Forecasts.class);

  private static final int RUNS = 200;

  /** So many show how runs go on. */
  private static final int STREAMS = 12;

  private final LateStore store;
  private final Calls calls;

  /** What was asked for, by job and attempt. Belongs to the thread that follows jobs. */
  private final Map<String, CompletableFuture<Optional<Forecast>>> asked = new HashMap<>();

  Forecasts(LateStore store, Calls calls) {
    this.store = store;
    this.calls = calls;
  }

  /** Gives those that run their forecast, as soon as it is there. Never waits. */
  void follow(List<TrackedJob> jobs) {
    Set<String> running =
        jobs.stream().filter(Forecasts::runs).map(Forecasts::key).collect(Collectors.toSet());
    asked.keySet().retainAll(running);
    for (TrackedJob job : jobs) {
      if (runs(job) && job.snapshot().forecast() == null) {
        CompletableFuture<Optional<Forecast>> known =
            asked.computeIfAbsent(key(job), key -> ask(job));
        if (known.isDone()) {
          known.join().ifPresent(job::foretold);
        }
      }
    }
  }

  /** Completes when all that was asked for is known. */
  CompletableFuture<Void> pending() {
    return CompletableFuture.allOf(asked.values().toArray(CompletableFuture<?>[]::new));
  }

  private static boolean runs(TrackedJob job) {
    return job.snapshot().started() != null && !job.isFinal();
  }

  private static String key(TrackedJob job) {
    return job.id() + "/" + job.attempt();
  }

  private CompletableFuture<Optional<Forecast>> ask(TrackedJob job) {
    JobRequest request = job.snapshot().request();
    String volume = job.record().volume();
    return calls
        .call(
            () -> {
              Optional<AttemptRecord> attempt =
                  store.get().attempts(volume).stream()
                      .filter(one -> one.jobId().equals(request.id()))
                      .findFirst();
              if (attempt.isEmpty() || attempt.get().holder().cores() < 1) {
                return Optional.<Forecast>empty();
              }
              boolean session = attempt.get().session() != null;
              return learn(
                  request.type(),
                  work(request, attempt.get().holder().cores(), session),
                  volume,
                  job.store());
            })
        .exceptionally(
            failure -> {
              LOG.info("How long {} takes is not known", request.id(), failure);
              return Optional.empty();
            });
  }

  /**
   * How long a job would take. Blocks.
   *
   * @param request with its parameters and inputs
   * @param cores cores that it would hold
   * @throws IOException when the list of jobs cannot be read
   */
  Optional<Forecast> of(JobRequest request, int cores, String volume) throws IOException {
    List<FinishedRun> newest = store.get().finished(volume, request.type(), 1);
    boolean session = !newest.isEmpty() && newest.get(0).inSession();
    return Forecast.of(
        store.get().finished(volume, request.type(), RUNS).stream()
            .filter(run -> run.cores() > 0)
            .map(run -> new PastRun(work(run), seconds(run)))
            .toList(),
        work(request, cores, session));
  }

  private Optional<Forecast> learn(String type, Work work, String volume, ResultStore results)
      throws IOException {
    List<FinishedRun> runs =
        store.get().finished(volume, type, RUNS).stream().filter(run -> run.cores() > 0).toList();
    Set<String> told =
        runs.stream()
            .sorted(Comparator.comparingInt(run -> difference(work(run), work)))
            .limit(STREAMS)
            .map(run -> run.request().id())
            .collect(Collectors.toSet());
    List<PastRun> past = new ArrayList<>();
    for (FinishedRun run : runs) {
      ProgressCurve curve =
          told.contains(run.request().id()) ? curve(run, results) : ProgressCurve.UNKNOWN;
      past.add(new PastRun(work(run), seconds(run), curve));
    }
    return Forecast.of(past, work);
  }

  /** Runs with the same parameters come first, then those that were started alike. */
  private static int difference(Work some, Work other) {
    return (some.session() == other.session() ? 0 : 2)
        + (some.parameters().equals(other.parameters()) ? 0 : 1);
  }

  /** A run whose directory is gone tells nothing. */
  private static ProgressCurve curve(FinishedRun run, ResultStore results) {
    try {
      List<ProgressCurve.Point> points = new ArrayList<>();
      for (JobEvent event : new EventStream(results, run.request().id(), run.attempt()).poll()) {
        if (event instanceof JobEvent.Progress at) {
          points.add(new ProgressCurve.Point(between(run.started(), at.at()), at.fraction()));
        }
      }
      return ProgressCurve.of(points, seconds(run));
    } catch (IOException e) {
      return ProgressCurve.UNKNOWN;
    }
  }

  private static Work work(FinishedRun run) {
    return work(run.request(), run.cores(), run.inSession());
  }

  private static Work work(JobRequest request, int cores, boolean session) {
    return new Work(textBytes(request.inputs()), cores, session, request.parameters());
  }

  /** What the inputs are when unpacked, as far as their names and sizes tell. */
  static long textBytes(List<JobInput> inputs) {
    return inputs.stream()
        .mapToLong(input -> Compression.byName(input.name()).textBytes(input.bytes()))
        .sum();
  }

  private static double seconds(FinishedRun run) {
    return Math.max(0.001, between(run.started(), run.ended()));
  }

  private static double between(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
