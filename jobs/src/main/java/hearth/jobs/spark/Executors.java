package hearth.jobs.spark;

import hearth.jobs.check.ExecutorFacts;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.status.api.v1.ExecutorSummary;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** The executors of an application, and what tasks on them say. */
final class Executors {

  private static final Duration WITHIN = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 50;

  private final JavaSparkContext spark;

  Executors(JavaSparkContext spark) {
    this.spark = spark;
  }

  /** A task's work. */
  @FunctionalInterface
  interface Work<T> extends Serializable {
    T run() throws Exception;
  }

  /** Cores by executor, as Spark knows them now. In one process the driver is the executor. */
  Map<String, Integer> cores() {
    Map<String, Integer> cores = new TreeMap<>();
    for (ExecutorSummary executor :
        CollectionConverters.asJava(spark.sc().statusStore().executorList(true))) {
      if (executor.totalCores() > 0) {
        String host = executor.hostPort().replaceFirst(":\\d+$", "");
        cores.put(label(executor.id(), host), executor.totalCores());
      }
    }
    return cores;
  }

  /** Waits until so many cores are there, but not for ever: executors register one by one. */
  Map<String, Integer> await(int wanted) throws InterruptedException {
    long deadline = System.nanoTime() + WITHIN.toNanos();
    Map<String, Integer> found = cores();
    while (sum(found) < wanted && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      found = cores();
    }
    return found;
  }

  static int sum(Map<String, Integer> cores) {
    return cores.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Runs a task for every core, so that every executor that is not busy has one.
   *
   * @return what they said, in order, with the label of the executor of each
   */
  <T> List<Tuple2<String, T>> ask(Work<T> work) {
    int tasks = Math.max(1, sum(cores()));
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      numbers.add(i);
    }
    return spark
        .parallelize(numbers, tasks)
        .map(unused -> new Tuple2<>(here(), work.run()))
        .collect();
  }

  /** Like {@link #ask}, by executor; of several answers {@code better} chooses. */
  <T> Map<String, T> askEach(Work<T> work, BinaryOperator<T> better) {
    Map<String, T> answers = new TreeMap<>();
    ask(work).forEach(answer -> answers.merge(answer._1(), answer._2(), better));
    return answers;
  }

  /** What the executor that this runs on is. */
  static ExecutorFacts facts() {
    return new ExecutorFacts(
        SparkEnv.get().executorId(),
        SparkEnv.get().blockManager().blockManagerId().host(),
        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
        System.getProperty("java.version", ""),
        Runtime.getRuntime().maxMemory());
  }

  /** The label of the executor that this runs on. */
  static String here() {
    return label(
        SparkEnv.get().executorId(), SparkEnv.get().blockManager().blockManagerId().host());
  }

  private static String label(String id, String host) {
    return "executor %s on %s".formatted(id, host);
  }
}
