package hearth.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.check.Check.Outcome;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClusterRulesTest {

  private static final long GIB = 1L << 30;
  private static final ExecutorFacts FIRST =
      new ExecutorFacts("0", "worker-1", "4.2.0", "25.0.1", GIB);
  private static final ExecutorFacts SECOND =
      new ExecutorFacts("1", "worker-2", "4.2.0", "25.0.1", GIB);
  private static final List<ExecutorFacts> BOTH = List.of(FIRST, SECOND);

  @Test
  void versionsAreThoseOfTheDriver() {
    assertPasses(ClusterRules.sparkVersion("4.2.0", BOTH), "Driver 4.2.0, executors 4.2.0.");
    assertFails(ClusterRules.sparkVersion("4.1.0", BOTH), "Driver 4.1.0, executors 4.2.0.");
    assertFails(ClusterRules.sparkVersion("4.2.0", List.of()), "executors none");
  }

  @Test
  void javaIsOneAndNewEnough() {
    assertPasses(ClusterRules.javaVersion("25.0.1", BOTH), "Driver 25.0.1, executors 25.0.1.");
    assertPasses(ClusterRules.javaVersion("25-ea", BOTH), "25-ea");
    assertFails(ClusterRules.javaVersion("17.0.9", BOTH), "Driver 17.0.9, executors 25.0.1.");
    assertFails(
        ClusterRules.javaVersion(
            "1.8.0_402", List.of(new ExecutorFacts("0", "w", "4.2.0", "1.8.0_402", GIB))),
        "1.8.0_402");
  }

  @Test
  void asManyCoresAsPromisedAreThere() {
    Map<String, Integer> cores = new TreeMap<>(Map.of("executor 0 on a", 2, "executor 1 on b", 1));
    assertPasses(
        ClusterRules.workersAndCores(cores, OptionalInt.of(3)),
        "Executors: 2; cores: 3 of 3 promised (executor 0 on a has 2, executor 1 on b has 1).");
    assertPasses(ClusterRules.workersAndCores(cores, OptionalInt.empty()), "cores: 3 (executor 0");
    assertFails(ClusterRules.workersAndCores(cores, OptionalInt.of(4)), "cores: 3 of 4 promised");
    assertFails(
        ClusterRules.workersAndCores(Map.of(), OptionalInt.empty()), "Executors: 0; cores: 0");
  }

  @Test
  void parallelismIsNotBelowTheCores() {
    // Spark never says less than 2.
    assertPasses(ClusterRules.defaultParallelism(2, 1), "2 tasks for 1 cores.");
    assertFails(ClusterRules.defaultParallelism(1, 2), "1 tasks for 2 cores.");
  }

  @Test
  void heapsAreAboutWhatWasPromised() {
    assertPasses(
        ClusterRules.executorMemory(BOTH, OptionalLong.of(GIB + GIB / 10)),
        "executor 0 on worker-1 1,024 MiB, executor 1 on worker-2 1,024 MiB; promised 1,126 MiB");
    assertPasses(ClusterRules.executorMemory(BOTH, OptionalLong.empty()), "1,024 MiB.");
    assertFails(ClusterRules.executorMemory(BOTH, OptionalLong.of(2 * GIB)), "promised 2,048 MiB");
    assertFails(ClusterRules.executorMemory(List.of(), OptionalLong.empty()), "Heap: ");
  }

  @Test
  void resultsAreExact() {
    assertPasses(ClusterRules.result("rdd-sum", "The sum", 7, 7), "The sum is 7, as it must be.");
    assertFails(ClusterRules.result("rdd-sum", "The sum", 7, 8), "The sum is 8, and must be 7.");
  }

  @Test
  void recordsAreSpreadEvenly() {
    Map<String, Integer> tasks = Map.of("executor 0 on a", 3);
    assertPasses(
        ClusterRules.distribution(List.of(3L, 4L, 3L), 3, 10, tasks),
        "10 records in 3 partitions of 3 to 4; tasks: executor 0 on a 3.");
    assertFails(ClusterRules.distribution(List.of(2L, 4L, 4L), 3, 10, tasks), "of 2 to 4");
    assertFails(ClusterRules.distribution(List.of(3L, 3L, 3L), 3, 10, tasks), "9 records");
    assertFails(ClusterRules.distribution(List.of(5L, 5L), 3, 10, tasks), "2 partitions");
  }

  @Test
  void theVolumeIsOneForAll() {
    assertPasses(ClusterRules.resultsVolume(2, Map.of()), "2 executors wrote files there");
    assertFails(
        ClusterRules.resultsVolume(2, Map.of("executor 1 on b", "AccessDenied")),
        "executor 1 on b: AccessDenied");
    assertFails(ClusterRules.resultsVolume(0, Map.of()), "No executor answered.");
  }

  @Test
  void aSkewCountsOnlyAsFarAsItIsSure() {
    assertPasses(
        ClusterRules.clockSkew(Map.of("executor 0 on a", new ClockOffset(-1_500, 20_000))),
        "executor 0 on a -1.5 ms (± 20.0)");
    // A slow answer of a busy machine proves nothing.
    assertPasses(
        ClusterRules.clockSkew(Map.of("a", new ClockOffset(5_000_000, 4_000_001))), "+5000.0 ms");
    assertFails(
        ClusterRules.clockSkew(Map.of("a", new ClockOffset(-5_000_000, 3_900_000))), "-5000.0 ms");
    assertFails(ClusterRules.clockSkew(Map.of()), "No executor answered.");
  }

  @Test
  void onlyADiskThatIsIllFails() {
    assertPasses(
        ClusterRules.diskSpeed(Map.of("disk", new DiskSpeed(8_000_000, 100_000_000, 1_000_000))),
        "disk writes 80 MB/s, reads back 8000 MB/s.");
    assertFails(
        ClusterRules.diskSpeed(Map.of("disk", new DiskSpeed(8_000_000, 9_000_000_000L, 1))),
        "disk writes 1 MB/s");
    assertFails(ClusterRules.diskSpeed(Map.of()), "No disk was measured.");
  }

  private static void assertPasses(Check check, String evidence) {
    assertThat(check.evidence()).contains(evidence);
    assertThat(check.outcome()).isEqualTo(Outcome.PASS);
    assertThat(check.remedy()).isEmpty();
  }

  private static void assertFails(Check check, String evidence) {
    assertThat(check.evidence()).contains(evidence);
    assertThat(check.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(check.remedy()).endsWith(".");
  }
}
