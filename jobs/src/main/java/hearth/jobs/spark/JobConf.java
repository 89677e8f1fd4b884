package hearth.jobs.spark;

import hearth.jobs.catalog.Partitions;
import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.sequence.CheckedFile;
import hearth.jobs.sequence.PartitionPlan;
import hearth.jobs.sequence.Split;
import hearth.jobs.sequence.SplitPlan;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the built-in jobs set in Spark's configuration, and read from it. */
final class JobConf {

  /** Size of a split in bytes; also as the system property without {@code spark.}. */
  static final String SPLIT_BYTES = "spark.hearth.splitBytes";

  /** Memory in bytes in which a task may count, where it is not to follow from the heap. */
  static final String COUNTING_BYTES = "spark.hearth.countingBytes";

  private static final Logger LOG = LoggerFactory.getLogger(JobConf.class);
  private static final String LISTENERS = "spark.extraListeners";

  private static final String SPLIT_BYTES_PROPERTY = "hearth.splitBytes";

  /** Tasks for each core, so that no core idles long at the end of a stage. */
  private static final int TASKS_PER_CORE = 3;

  /** Of a heap, one part in so many is for counts. */
  private static final int COUNTING_SHARE = 5;

  private JobConf() {}

  /** The configuration of a session: its jobs leave an event log each. */
  static SparkConf ofSession(SparkConf submitted, String name) {
    SparkConf conf = of(submitted, name);
    String listeners = conf.get(LISTENERS);
    return conf.set(
            LISTENERS,
            (listeners.isBlank() ? "" : listeners + ",") + SessionEventLog.class.getName())
        // A job's second attempt in the same session has the same application, and so the same log.
        .set("spark.eventLog.overwrite", "true");
  }

  /** The configuration of an application of that name; what the submitter set stays. */
  static SparkConf of(SparkConf submitted, String name) {
    return submitted
        .clone()
        .setIfMissing("spark.app.name", name)
        .setIfMissing(LISTENERS, ProgressListener.class.getName())
        // Packed bases do not get smaller.
        .setIfMissing("spark.shuffle.compress", "false")
        .setIfMissing("spark.shuffle.spill.compress", "false")
        // For fewer reducers than this, Spark writes a file for each and then all of them again.
        .setIfMissing("spark.shuffle.sort.bypassMergeThreshold", "1")
        // So that short jobs too report how much heap they needed.
        .setIfMissing("spark.executor.metrics.pollingInterval", "1s")
        // And so that a card shows the heap as it is, not as it was ten seconds ago.
        .setIfMissing("spark.executor.heartbeatInterval", "2s");
  }

  /**
   * Cores of the application: those that it was promised at first, since executors register one by
   * one and Spark itself does not know yet, or more that have come to a session since.
   */
  static int cores(JavaSparkContext spark) {
    return Math.max(spark.getConf().getInt(AttemptPlan.CORES, 1), spark.defaultParallelism());
  }

  /** The splits of each task of a job that cuts its input, see {@link #partitionBytes}. */
  static List<List<Split>> tasks(JobContext job) {
    return SplitPlan.tasks(job.inputs(), partitionBytes(job));
  }

  /** How much text a partition of a job's inputs has at most, in bytes; its log tells why. */
  static long partitionBytes(JobContext job) {
    String type = job.request().type();
    Map<String, String> parameters = job.request().parameters();
    return partitionBytes(
        job.spark(),
        job.inputs(),
        Partitions.targetBytes(type, parameters),
        Partitions.wanted(type, parameters));
  }

  /** As {@link #partitionBytes(JobContext)}, of files whatever the job asks for. */
  static long splitBytes(JavaSparkContext spark, List<CheckedFile> files) {
    return partitionBytes(spark, files, PartitionPlan.TARGET_BYTES, 0);
  }

  private static long partitionBytes(
      JavaSparkContext spark, List<CheckedFile> files, long targetBytes, int wanted) {
    String set = spark.getConf().get(SPLIT_BYTES, System.getProperty(SPLIT_BYTES_PROPERTY, ""));
    if (!set.isBlank()) {
      return Long.parseLong(set.strip());
    }
    PartitionPlan plan =
        PartitionPlan.of(
            files,
            new PartitionPlan.Room(cores(spark), heap(spark) / tasksAtOnce(spark), targetBytes),
            wanted);
    LOG.info("Partitions: {}", plan.sentence());
    return plan.partitionBytes();
  }

  /**
   * Memory in bytes in which a task may count: its part of what Spark leaves of an executor's heap
   * to those who do not ask it. How many tasks an executor runs at once is known only when it is
   * there, so it is taken to have all cores.
   */
  static long countingBytes(JavaSparkContext spark) {
    long share = heap(spark) / COUNTING_SHARE / tasksAtOnce(spark);
    return spark.getConf().getLong(COUNTING_BYTES, share);
  }

  /** The heap of an executor, in bytes. */
  private static long heap(JavaSparkContext spark) {
    return spark.isLocal()
        ? Runtime.getRuntime().maxMemory()
        : spark.getConf().getSizeAsBytes("spark.executor.memory", "1g");
  }

  private static int tasksAtOnce(JavaSparkContext spark) {
    return Math.max(1, spark.getConf().getInt("spark.executor.cores", cores(spark)));
  }

  /** How many tasks shall reduce {@code bytes} of shuffled data that has {@code keys} keys. */
  static int reducers(JavaSparkContext spark, long bytes, int keys) {
    long bySize = bytes / SplitPlan.DEFAULT_BYTES;
    long byCores = TASKS_PER_CORE * (long) cores(spark);
    return (int) Math.max(1, Math.min(keys, Math.max(bySize, byCores)));
  }
}
