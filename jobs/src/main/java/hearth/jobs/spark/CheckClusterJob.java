package hearth.jobs.spark;

import hearth.jobs.check.Check;
import hearth.jobs.check.CheckText;
import hearth.jobs.check.ClockOffset;
import hearth.jobs.check.ClusterRules;
import hearth.jobs.check.DiskSpeed;
import hearth.jobs.check.ExecutorFacts;
import hearth.jobs.check.PartitionFact;
import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.ResultLayout;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Lets the cluster do a little of everything, and says what came of it; no check stops the rest.
 */
final class CheckClusterJob implements SparkJob {

  private static final Logger LOG = LoggerFactory.getLogger(CheckClusterJob.class);

  /** 2 since there is a table of the partitions. */
  private static final int KIND_VERSION = 2;

  private static final String MEMORY = "spark.executor.memory";

  private static final int RECORDS = 1_000_000;
  private static final int PARTITIONS = 12;
  private static final int KEYS = 1000;
  private static final int DISK_BYTES = 8 << 20;

  /** Round trips to each executor: the quickest is the surest. */
  private static final int ROUND_TRIPS = 5;

  private final List<Check> checks = new ArrayList<>();
  private final List<PartitionFact> partitions = new ArrayList<>();

  @Override
  public JobResult run(JobContext job) {
    JavaSparkContext spark = job.spark();
    Executors executors = new Executors(spark);
    int promised = spark.getConf().getInt(AttemptPlan.CORES, 0);
    checkExecutors(spark, executors, promised);
    checkComputing(spark);
    check(
        "results-volume",
        "Writing and reading results",
        spark,
        () -> {
          VolumeProbe probe = VolumeProbe.of(executors, job.directory());
          return ClusterRules.resultsVolume(probe.seen(), probe.problems());
        });
    check(
        "clock-skew", "Comparing clocks", spark, () -> ClusterRules.clockSkew(offsets(executors)));
    check(
        "disk-speed",
        "Measuring disks",
        spark,
        () -> ClusterRules.diskSpeed(speeds(executors, job.directory())));
    List<Check> found = List.copyOf(checks);
    Map<String, JobResult.Content> files = new LinkedHashMap<>();
    files.put("checks.tsv", out -> CheckText.write(found, out));
    if (!partitions.isEmpty()) {
      files.put("partitions.tsv", out -> CheckText.writePartitions(partitions, out));
    }
    return new JobResult(KIND_VERSION, files, CheckText.summary(found), CheckText.notes(found));
  }

  /** Runs a check; the stage's name is what a person sees meanwhile. */
  private void check(String name, String stage, JavaSparkContext spark, Callable<Check> check) {
    spark.setCallSite(stage);
    check(name, check);
  }

  private void check(String name, Callable<Check> check) {
    Check found;
    try {
      found = check.call();
    } catch (Exception e) {
      LOG.warn("{} broke off", name, e);
      found = Check.broken(name, e);
    }
    LOG.info("{}: {}: {}", found.name(), found.outcome(), found.evidence());
    checks.add(found);
  }

  private void checkExecutors(JavaSparkContext spark, Executors executors, int promised) {
    check(
        "workers-and-cores",
        "Waiting for executors",
        spark,
        () ->
            ClusterRules.workersAndCores(
                executors.await(Math.max(1, promised)),
                promised > 0 ? OptionalInt.of(promised) : OptionalInt.empty()));
    Map<String, ExecutorFacts> facts = new TreeMap<>();
    check(
        "spark-version",
        "Asking executors",
        spark,
        () -> {
          facts.putAll(executors.askEach(Executors::facts, (one, other) -> one));
          return ClusterRules.sparkVersion(spark.version(), facts.values());
        });
    Collection<ExecutorFacts> known = facts.values();
    String java = System.getProperty("java.version", "");
    check("java-version", () -> ClusterRules.javaVersion(java, known));
    check("executor-memory", () -> ClusterRules.executorMemory(known, promisedMemory(spark)));
    check(
        "default-parallelism",
        () ->
            ClusterRules.defaultParallelism(
                spark.defaultParallelism(), Executors.sum(executors.cores())));
  }

  private static OptionalLong promisedMemory(JavaSparkContext spark) {
    return spark.isLocal() || !spark.getConf().contains(MEMORY)
        ? OptionalLong.empty()
        : OptionalLong.of(spark.getConf().getSizeAsBytes(MEMORY));
  }

  private void checkComputing(JavaSparkContext spark) {
    JavaRDD<Long> numbers =
        spark
            .parallelize(LongStream.range(0, PARTITIONS).boxed().toList(), PARTITIONS)
            .flatMap(part -> numbers(part).iterator());
    long sum = (long) RECORDS * (RECORDS - 1) / 2;
    check(
        "rdd-sum",
        "Adding up",
        spark,
        () ->
            ClusterRules.result(
                "rdd-sum", "The sum of a million numbers", sum, numbers.fold(0L, Long::sum)));
    check("partition-distribution", "Spreading records", spark, () -> distribution(numbers));
    check(
        "shuffle",
        "Shuffling",
        spark,
        () ->
            ClusterRules.result(
                "shuffle", "The check sum of what was shuffled", shuffled(), shuffle(numbers)));
    check(
        "dataframe-count",
        "Counting rows",
        spark,
        () ->
            ClusterRules.result(
                "dataframe-count",
                "The count of a data frame",
                RECORDS,
                DataFrames.count(RECORDS)));
  }

  /** The numbers of one of the partitions, which have all numbers below a million. */
  private static List<Long> numbers(long part) {
    return LongStream.range(part * RECORDS / PARTITIONS, (part + 1) * RECORDS / PARTITIONS)
        .boxed()
        .toList();
  }

  private Check distribution(JavaRDD<Long> numbers) {
    List<Tuple2<String, Long>> parts =
        numbers
            .mapPartitions(
                records -> {
                  long count = 0;
                  for (; records.hasNext(); records.next()) {
                    count++;
                  }
                  return List.of(new Tuple2<>(Executors.here(), count)).iterator();
                })
            .collect();
    Map<String, Integer> tasks = new TreeMap<>();
    for (Tuple2<String, Long> part : parts) {
      tasks.merge(part._1(), 1, Integer::sum);
      partitions.add(new PartitionFact(part._1(), part._2()));
    }
    return ClusterRules.distribution(
        parts.stream().map(Tuple2::_2).toList(), PARTITIONS, RECORDS, tasks);
  }

  /** Adds up by key, and makes one number of all sums in which each has its own weight. */
  private static long shuffle(JavaRDD<Long> numbers) {
    return numbers
        .mapToPair(number -> new Tuple2<>(number % KEYS, number))
        .reduceByKey(Long::sum, PARTITIONS)
        .map(sum -> weighed(sum._1(), sum._2()))
        .fold(0L, Long::sum);
  }

  /** What {@link #shuffle} must find: the numbers of a key are an arithmetic series. */
  private static long shuffled() {
    long terms = RECORDS / KEYS;
    return LongStream.range(0, KEYS)
        .map(key -> weighed(key, terms * key + KEYS * (terms * (terms - 1) / 2)))
        .sum();
  }

  private static long weighed(long key, long sum) {
    return (key + 1) * sum;
  }

  private static Map<String, ClockOffset> offsets(Executors executors) {
    Map<String, ClockOffset> offsets = new TreeMap<>();
    for (int i = 0; i < ROUND_TRIPS; i++) {
      long sent = micros();
      List<Tuple2<String, Long>> answers = executors.ask(CheckClusterJob::micros);
      long returned = micros();
      answers.forEach(
          answer ->
              offsets.merge(
                  answer._1(),
                  ClockOffset.of(sent, answer._2(), answer._2(), returned),
                  ClockOffset::surer));
    }
    return offsets;
  }

  private static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  private static Map<String, DiskSpeed> speeds(Executors executors, Path results) throws Exception {
    Map<String, DiskSpeed> speeds = new TreeMap<>();
    speeds.put(
        "the results folder",
        DiskSpeed.measure(results.resolve("check-speed" + ResultLayout.TEMPORARY), DISK_BYTES));
    executors
        .askEach(
            () -> DiskSpeed.measure(new TaskFiles().newFile(), DISK_BYTES),
            (one, other) -> one.writeRate() < other.writeRate() ? other : one)
        .forEach((executor, speed) -> speeds.put("the disk of " + executor, speed));
    return speeds;
  }
}
