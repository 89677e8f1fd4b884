package hearth.cluster.schedule;

import hearth.cluster.schedule.Candidate.Outcome;
import hearth.cluster.schedule.Workload.Job;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Clusters of all shapes with jobs of all kinds. */
final class Workloads implements ArbitrarySupplier<Workload> {

  private static final int MOST_JOBS = 14;

  @Override
  public Arbitrary<Workload> get() {
    Arbitrary<WorkerSize> worker =
        Combinators.combine(
                Arbitraries.integers().between(1, 6), Arbitraries.of(512, 1024, 2048, 3000))
            .as((cores, memory) -> new WorkerSize("", cores, memory));
    Arbitrary<List<WorkerSize>> workers =
        worker
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(
                sizes -> {
                  List<WorkerSize> named = new ArrayList<>();
                  for (WorkerSize size : sizes) {
                    named.add(
                        new WorkerSize(
                            "worker-" + (named.size() + 1), size.cores(), size.memoryMb()));
                  }
                  return named;
                });
    return Combinators.combine(workers, job().list().ofMaxSize(MOST_JOBS))
        .as((cluster, jobs) -> new Workload(cluster, inOrder(jobs)));
  }

  /** A job comes after one of those before it. */
  private static List<Job> inOrder(List<Job> jobs) {
    List<Job> ordered = new ArrayList<>();
    for (Job job : jobs) {
      Integer back = job.after();
      int place = ordered.size();
      Integer after = back == null || back > place || back < 1 ? null : (Integer) (place - back);
      ordered.add(
          new Job(
              job.arrival(),
              job.seconds(),
              job.priority(),
              job.need(),
              job.held(),
              after,
              job.ending()));
    }
    return ordered;
  }

  private static Arbitrary<Job> job() {
    Arbitrary<@Nullable Need> need =
        Combinators.combine(
                Arbitraries.integers().between(1, 8), Arbitraries.of(256, 512, 700, 1024, 2048))
            .as(Need::new)
            .injectNull(0.1);
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(1, 15),
            Arbitraries.of(Priority.class),
            need,
            Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
            Arbitraries.integers().between(1, 5).injectNull(0.8),
            Arbitraries.of(Outcome.FINISHED, Outcome.FINISHED, Outcome.FINISHED, Outcome.FAILED))
        .as(Job::new);
  }
}
