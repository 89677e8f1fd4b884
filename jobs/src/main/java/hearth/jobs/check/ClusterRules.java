package hearth.jobs.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the findings of the probes mean. */
public final class ClusterRules {

  /** The oldest Java that Spark 4 runs on. */
  private static final int LEAST_JAVA = 17;

  /** Of a heap, the collector keeps some for itself. */
  private static final double LEAST_HEAP = 0.8;

  private static final long MICROS = 1_000_000;
  private static final double MILLI = 1000;

  /** More makes times in logs and events misleading. */
  private static final long MOST_SKEW_MICROS = MICROS;

  /** Slower than any disk that is well. */
  private static final double LEAST_RATE = 1;

  private ClusterRules() {}

  /** All executors run the driver's Spark. */
  public static Check sparkVersion(String driver, Collection<ExecutorFacts> executors) {
    TreeSet<String> found = new TreeSet<>();
    executors.forEach(executor -> found.add(executor.spark()));
    boolean same = !found.isEmpty() && found.stream().allMatch(driver::equals);
    return Check.of(
        same,
        "spark-version",
        "Driver %s, executors %s.".formatted(driver, joined(found)),
        "Start the cluster again, so that all of it comes from one installation.");
  }

  /** Java is new enough, and the same on all executors and the driver. */
  public static Check javaVersion(String driver, Collection<ExecutorFacts> executors) {
    TreeSet<String> found = new TreeSet<>();
    executors.forEach(executor -> found.add(executor.java()));
    found.add(driver);
    boolean fresh = found.stream().allMatch(java -> major(java) >= LEAST_JAVA);
    boolean same = found.stream().map(ClusterRules::major).distinct().count() == 1;
    String evidence =
        "Driver %s, executors %s."
            .formatted(
                driver, joined(executors.stream().map(ExecutorFacts::java).distinct().toList()));
    return Check.of(
        fresh && same,
        "java-version",
        evidence,
        "Use one Java of version %d or newer for the whole cluster.".formatted(LEAST_JAVA));
  }

  private static int major(String java) {
    String first = java.split("[.+-]", 2)[0];
    return first.matches("\\d{1,4}") ? Integer.parseInt(first) : 0;
  }

  /**
   * As many cores as promised are there.
   *
   * @param coresByExecutor by the executor's label; an executor fills its worker
   * @param promised cores; empty where nothing was promised
   */
  public static Check workersAndCores(Map<String, Integer> coresByExecutor, OptionalInt promised) {
    int cores = coresByExecutor.values().stream().mapToInt(Integer::intValue).sum();
    String evidence =
        "Executors: %d; cores: %d%s (%s)."
            .formatted(
                coresByExecutor.size(),
                cores,
                promised.isPresent() ? " of %d promised".formatted(promised.getAsInt()) : "",
                coresByExecutor.entrySet().stream()
                    .map(entry -> entry.getKey() + " has " + entry.getValue())
                    .collect(Collectors.joining(", ")));
    return Check.of(
        cores > 0 && cores >= promised.orElse(1),
        "workers-and-cores",
        evidence,
        "See on the Cluster page which worker is missing, and its log; then start it again.");
  }

  /** A job that does not say otherwise uses all cores. */
  public static Check defaultParallelism(int parallelism, int cores) {
    return Check.of(
        parallelism >= cores,
        "default-parallelism",
        "%d tasks for %d cores.".formatted(parallelism, cores),
        "Remove spark.default.parallelism from Spark's settings, or raise it to the cores.");
  }

  /**
   * Executors have the heap they should have.
   *
   * @param promisedBytes of each; empty where nothing was promised
   */
  public static Check executorMemory(
      Collection<ExecutorFacts> executors, OptionalLong promisedBytes) {
    boolean enough =
        !executors.isEmpty()
            && executors.stream()
                .allMatch(executor -> executor.heapBytes() >= LEAST_HEAP * promisedBytes.orElse(0));
    String heaps =
        executors.stream()
            .map(executor -> "%s %,d MiB".formatted(executor.label(), executor.heapBytes() >> 20))
            .collect(Collectors.joining(", "));
    String promise =
        promisedBytes.isPresent()
            ? String.format(Locale.ROOT, "; promised %,d MiB each", promisedBytes.getAsLong() >> 20)
            : "";
    return Check.of(
        enough,
        "executor-memory",
        "Heap: " + heaps + promise + ".",
        "Give the workers more memory in the profile, and start the cluster again.");
  }

  /** A computation came out as it must. */
  public static Check result(String name, String what, long expected, long found) {
    return Check.of(
        expected == found,
        name,
        expected == found
            ? "%s is %d, as it must be.".formatted(what, found)
            : "%s is %d, and must be %d.".formatted(what, found, expected),
        "Do not trust results of this cluster: look at its memory and disks, and start it anew.");
  }

  /**
   * Records are spread evenly over partitions, and partitions over executors.
   *
   * @param records of each partition
   * @param tasks by executor
   */
  public static Check distribution(
      List<Long> records, int partitions, long total, Map<String, Integer> tasks) {
    long sum = records.stream().mapToLong(Long::longValue).sum();
    long least = records.stream().mapToLong(Long::longValue).min().orElse(0);
    long most = records.stream().mapToLong(Long::longValue).max().orElse(0);
    boolean even = records.size() == partitions && sum == total && most - least <= 1;
    String evidence =
        String.format(
            Locale.ROOT,
            "%,d records in %d partitions of %,d to %,d; tasks: %s.",
            sum,
            records.size(),
            least,
            most,
            tasks.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ")));
    return Check.of(
        even,
        "partition-distribution",
        evidence,
        "Look at spark.default.parallelism and at the logs of the workers.");
  }

  /**
   * Driver and executors see one results volume.
   *
   * @param problems by who had it; none where all is well
   */
  public static Check resultsVolume(int executors, Map<String, String> problems) {
    return problems.isEmpty() && executors > 0
        ? Check.pass(
            "results-volume",
            "The driver and %d executors wrote files there and read each other's."
                .formatted(executors))
        : Check.fail(
            "results-volume",
            problems.isEmpty()
                ? "No executor answered."
                : problems.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; ")),
            "See that the results folder is on a disk with room that all workers may write to.");
  }

  /** Clocks are together, as far as the round trips tell. */
  public static Check clockSkew(Map<String, ClockOffset> offsets) {
    boolean together =
        offsets.values().stream().allMatch(offset -> offset.atLeastMicros() <= MOST_SKEW_MICROS);
    String evidence =
        offsets.entrySet().stream()
            .map(
                entry ->
                    String.format(
                        Locale.ROOT,
                        "%s %+.1f ms (± %.1f)",
                        entry.getKey(),
                        entry.getValue().micros() / MILLI,
                        entry.getValue().boundMicros() / MILLI))
            .collect(Collectors.joining(", "));
    return offsets.isEmpty()
        ? Check.fail("clock-skew", "No executor answered.", "See the logs of the workers.")
        : Check.of(
            together,
            "clock-skew",
            "Ahead of the driver: " + evidence + ".",
            "Let all computers of the cluster set their clocks over the network (NTP).");
  }

  /** No disk is far too slow. */
  public static Check diskSpeed(Map<String, DiskSpeed> speeds) {
    boolean well =
        !speeds.isEmpty()
            && speeds.values().stream().allMatch(speed -> speed.writeRate() >= LEAST_RATE);
    String evidence =
        speeds.entrySet().stream()
            .map(
                entry ->
                    String.format(
                        Locale.ROOT,
                        "%s writes %.0f MB/s, reads back %.0f MB/s",
                        entry.getKey(),
                        entry.getValue().writeRate(),
                        entry.getValue().readRate()))
            .collect(Collectors.joining("; "));
    return Check.of(
        well,
        "disk-speed",
        speeds.isEmpty() ? "No disk was measured." : evidence + ".",
        "Look at the disk: it may be full, failing, busy, or across a slow network.");
  }

  private static String joined(Collection<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }
}
