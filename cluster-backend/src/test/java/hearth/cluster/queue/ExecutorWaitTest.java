package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.MasterState.Application;
import hearth.cluster.monitor.MasterState.RegisteredWorker;
import hearth.cluster.schedule.Need;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExecutorWaitTest {

  private static final Application SHELL =
      new Application("Spark shell", 3, 1024, Instant.parse("2026-11-22T14:03:00Z"));
  private static final Application OWN =
      new Application("kmer-spectrum 1", 0, 1024, Instant.parse("2026-11-22T14:05:00Z"));

  @Test
  void namesWhoHoldsWhatAlsoWhenHearthDidNotStartIt() {
    assertThat(sentence(null, 1024, worker(2, 2, 1024), worker(1, 1, 1024)))
        .contains(
            "Was launched, and waits for its first executor. Wants the whole cluster, of which 3"
                + " cores and 2.0 GB of memory are held by Spark shell (3 cores, 2.0 GB, since"
                + " 14:03). Wait, cancel that, or ask for less than the whole.");
  }

  @Test
  void namesWhatIsMissingForALimitedRequest() {
    assertThat(sentence(new Need(2, 512), 512, worker(2, 2, 600), worker(2, 1, 1000)))
        .contains(
            "Was launched, and waits for its first executor. Misses 1 core and 88 MB of memory,"
                + " held by Spark shell (3 cores, 1.6 GB, since 14:03). Wait, lower the request,"
                + " add a worker, or cancel what holds them.");
  }

  @Test
  void saysWhatNoWorkerCanEverGive() {
    assertThat(sentence(null, 2048, worker(2, 0, 0)))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence).contains("executors of 2.0 GB", "largest worker has 1.0 GB"));
    assertThat(sentence(null, 512))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence).contains("no worker", "Restore the cluster", "goes on"));
  }

  @Test
  void anExecutorThatFitsIsOnItsWay() {
    assertThat(sentence(null, 512, worker(2, 2, 1024), worker(1, 0, 0))).isEmpty();
  }

  private static Optional<String> sentence(
      @Nullable Need need, int executorMb, RegisteredWorker... workers) {
    return ExecutorWait.sentence(
        new MasterState(List.of(workers), List.of(OWN, SHELL)),
        "1",
        need,
        executorMb,
        ZoneOffset.UTC);
  }

  private static RegisteredWorker worker(int cores, int used, int usedMb) {
    return new RegisteredWorker(7, true, cores, used, 1024, usedMb);
  }
}
