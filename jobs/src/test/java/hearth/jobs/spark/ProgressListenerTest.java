package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.WorkDone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.LiveListenerBus;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerApplicationStart;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.scheduler.TaskInfo;
import org.apache.spark.scheduler.TaskLocality;
import org.apache.spark.scheduler.cluster.ExecutorInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

class ProgressListenerTest {

  private static final Duration GENEROUS = Duration.ofMinutes(1);

  /** Of each executor. */
  private static final int CORES = 2;

  private final List<JobEvent> events = new CopyOnWriteArrayList<>();
  private final List<JobEvent> executors = new CopyOnWriteArrayList<>();
  private final List<String> exits = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void stopTimer() {
    timer.shutdownNow();
  }

  @Test
  void saysThatAnApplicationWaitsAndThatItRuns() {
    ProgressListener listener = listener(timer, Duration.ofMillis(50));
    listener.onApplicationStart(start());
    await().atMost(GENEROUS).until(() -> events.size() == 1);
    assertThat(events.get(0))
        .isInstanceOfSatisfying(
            JobEvent.Waiting.class,
            waiting ->
                assertThat(waiting.reason())
                    .isEqualTo(
                        "Waiting for an executor: a worker is starting one, or has no free cores"
                            + " or memory for it yet."));
    listener.onExecutorAdded(added("0"));
    listener.onExecutorAdded(added("1"));
    assertThat(events).hasSize(2);
    assertThat(events.get(1))
        .isInstanceOfSatisfying(
            JobEvent.Running.class,
            running -> assertThat(running.applicationId()).isEqualTo("app-1"));
  }

  @Test
  void saysThatAllExecutorsAreGone() {
    ProgressListener listener = listener(timer, Duration.ofMillis(50));
    listener.onApplicationStart(start());
    listener.onExecutorAdded(added("0"));
    listener.onExecutorRemoved(new SparkListenerExecutorRemoved(1, "0", "killed"));
    await()
        .atMost(GENEROUS)
        .until(() -> events.stream().anyMatch(JobEvent.Waiting.class::isInstance));
    assertThat(((JobEvent.Waiting) events.get(events.size() - 1)).reason())
        .isEqualTo("All executors are gone: the job goes on when a worker starts a new one.");
    listener.onExecutorAdded(added("1"));
    assertThat(events.get(events.size() - 1)).isInstanceOf(JobEvent.Running.class);
  }

  @Test
  void anExecutorMayComeBeforeTheApplicationHasStarted() {
    ManualTimer manual = new ManualTimer();
    ProgressListener listener = listener(manual, Duration.ofSeconds(3));
    listener.onExecutorAdded(added("0"));
    assertThat(events).isEmpty();
    listener.onApplicationStart(start());
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            JobEvent.Running.class,
            running -> assertThat(running.applicationId()).isEqualTo("app-1"));
  }

  @Test
  void saysNothingOfWaitingOnceAnExecutorIsThereOrTheApplicationEnded() {
    ManualTimer manual = new ManualTimer();
    ProgressListener listener = listener(manual, Duration.ofSeconds(3));
    listener.onApplicationStart(start());
    listener.onExecutorAdded(added("0"));
    manual.runAll();
    listener.onExecutorRemoved(new SparkListenerExecutorRemoved(1, "0", "stopped"));
    listener.onApplicationEnd(new SparkListenerApplicationEnd(1, Option.empty()));
    manual.runAll();
    assertThat(events).hasSize(1);
  }

  @Test
  void endsAnApplicationWhoseExecutorsNeverReachIt() {
    ManualTimer manual = new ManualTimer();
    ProgressListener listener = listener(manual, Duration.ofSeconds(3));
    listener.onApplicationStart(start());
    for (int i = 0; i < 9; i++) {
      listener.onExecutorRemoved(ended(i));
    }
    manual.runAll();
    assertThat(exits).isEmpty();
    listener.onExecutorRemoved(ended(9));
    manual.runAll();
    assertThat(events.get(events.size() - 1))
        .isInstanceOfSatisfying(
            JobEvent.Failed.class,
            failed -> assertThat(failed.failure().cause()).isEqualTo(FailureCause.NO_ROUTE));
    assertThat(exits).hasSize(1);
  }

  @Test
  void anApplicationThatHadAnExecutorWaitsForOthers() {
    ManualTimer manual = new ManualTimer();
    ProgressListener listener = listener(manual, Duration.ofSeconds(3));
    listener.onApplicationStart(start());
    listener.onExecutorAdded(added("0"));
    for (int i = 0; i < 20; i++) {
      listener.onExecutorRemoved(ended(i));
    }
    manual.runAll();
    assertThat(exits).isEmpty();
    assertThat(events).noneMatch(JobEvent::isFinal);
  }

  private static SparkListenerExecutorRemoved ended(int id) {
    return new SparkListenerExecutorRemoved(1, Integer.toString(id), "Command exited with code 1");
  }

  @Test
  void tellsOfExecutorsAtMostOnceAPeriodAndOnlyWhatChanged() {
    ManualTimer manual = new ManualTimer();
    ProgressListener listener = listener(manual, Duration.ofSeconds(3));
    listener.onApplicationStart(start());
    listener.onExecutorAdded(added("0", "http://127.0.0.1:8081/logPage/?appId=a&executorId=0"));
    listener.onExecutorAdded(added("1"));
    listener.onTaskStart(taskStarted("0"));
    listener.onTaskStart(taskStarted("0"));
    listener.onTaskStart(taskStarted("of another application"));
    assertThat(executors).isEmpty();
    manual.runAll();
    assertThat(told()).containsExactly(use("0", 8081, 2), use("1", null, 0));

    listener.onTaskStart(taskStarted("1"));
    listener.onExecutorRemoved(new SparkListenerExecutorRemoved(1, "1", "killed"));
    listener.onExecutorAdded(added("1"));
    manual.runAll();
    assertThat(executors).as("the same as before").hasSize(1);

    listener.onExecutorRemoved(new SparkListenerExecutorRemoved(1, "1", "killed"));
    listener.onApplicationEnd(new SparkListenerApplicationEnd(1, Option.empty()));
    assertThat(told()).as("at once, at the end").containsExactly(use("0", 8081, 2));
    manual.runAll();
    assertThat(executors).hasSize(2);
  }

  private List<ExecutorUse> told() {
    return ((JobEvent.Executors) executors.get(executors.size() - 1)).executors();
  }

  private static ExecutorUse use(String id, @Nullable Integer workerPort, int tasks) {
    return new ExecutorUse(id, workerPort, tasks, 0, 1024);
  }

  private static SparkListenerTaskStart taskStarted(String executor) {
    return new SparkListenerTaskStart(
        0, 0, new TaskInfo(1, 0, 0, 0, 1, executor, "h", TaskLocality.ANY(), false));
  }

  @Test
  void followsARealApplication(@TempDir Path folder) {
    try (JavaSparkContext spark = new JavaSparkContext(conf(folder))) {
      ProgressListener listener = listener(timer, GENEROUS);
      listener.onExecutorAdded(added("driver")); // Which it is too late to hear of.
      spark.sc().addSparkListener(listener);
      long sum =
          spark.parallelize(List.of(1, 2, 3, 4, 5, 6, 7, 8), 8).groupBy(i -> i % 3, 2).count();
      assertThat(sum).isEqualTo(3);
    }
    List<JobEvent.Progress> progress =
        events.stream()
            .filter(JobEvent.Progress.class::isInstance)
            .map(JobEvent.Progress.class::cast)
            .toList();
    assertThat(progress).extracting(JobEvent.Progress::fraction).isSorted();
    assertThat(progress.get(progress.size() - 1))
        .satisfies(
            last -> {
              assertThat(last.fraction()).isEqualTo(1);
              assertThat(last.stagesDone()).isEqualTo(2);
              assertThat(last.stagesKnown()).isEqualTo(2);
              assertThat(last.tasksDone()).isEqualTo(2);
            });
    Map<String, Double> metrics =
        events.stream()
            .filter(JobEvent.Metrics.class::isInstance)
            .map(event -> ((JobEvent.Metrics) event).values())
            .reduce((earlier, later) -> later)
            .orElseThrow();
    assertThat(metrics).containsKeys("bytesRead", "recordsRead", "executorRunSeconds");
    assertThat(metrics.get("shuffleWriteBytes")).isPositive();
    WorkDone work = Objects.requireNonNull(progress.get(progress.size() - 1).work());
    assertThat(work.tasks()).as("of both stages").isEqualTo(10);
    assertThat(work.cpuSeconds()).isPositive();
    assertThat((double) work.shuffleWrittenBytes()).isEqualTo(metrics.get("shuffleWriteBytes"));
    assertThat((double) work.shuffleReadBytes()).isEqualTo(metrics.get("shuffleReadBytes"));
    assertThat(executors).as("a last word at the end").isNotEmpty();
    ExecutorUse last =
        ((JobEvent.Executors) executors.get(executors.size() - 1)).executors().get(0);
    assertThat(last.tasksRunning()).isZero();
    assertThat(last.heapUsedMb()).isPositive();
    assertThat(last.heapMaxMb()).isEqualTo(1024);
  }

  @Test
  void tellsNothingOfWhatASessionDoesBetweenJobs(@TempDir Path folder) throws TimeoutException {
    try (JavaSparkContext spark = new JavaSparkContext(conf(folder))) {
      spark.sc().addSparkListener(listener(timer, GENEROUS));
      LiveListenerBus listeners = spark.sc().listenerBus();
      spark.parallelize(List.of(1, 2, 3), 3).count();
      listeners.post(new JobEnds());
      spark.parallelize(List.of(1, 2, 3, 4, 5), 5).count();
      listeners.post(new JobBegins("next", folder.toString(), 1));
      spark.parallelize(List.of(1, 2, 3, 4), 4).count();
      listeners.waitUntilEmpty(GENEROUS.toMillis());
    }
    assertThat(events)
        .filteredOn(JobEvent.Metrics.class::isInstance)
        .as("a stage of each job")
        .hasSize(2);
    assertThat(events)
        .filteredOn(JobEvent.Progress.class::isInstance)
        .extracting(event -> ((JobEvent.Progress) event).tasksTotal())
        .contains(3, 4)
        .doesNotContain(5);
  }

  private static SparkConf conf(Path folder) {
    return new SparkConf(false)
        .setMaster("local[2]")
        .setAppName("progress")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.local.dir", folder.toString());
  }

  private ProgressListener listener(ScheduledExecutorService clock, Duration patience) {
    return new ProgressListener(
        event -> (event instanceof JobEvent.Executors ? executors : events).add(event),
        clock,
        patience,
        1024,
        () -> exits.add("exit"));
  }

  private static SparkListenerApplicationStart start() {
    return new SparkListenerApplicationStart(
        "name", Option.apply("app-1"), 1, "user", Option.empty(), Option.empty(), Option.empty());
  }

  private static SparkListenerExecutorAdded added(String id, String... logs) {
    Map<String, String> urls = logs.length == 0 ? Map.of() : Map.of("stdout", logs[0]);
    return new SparkListenerExecutorAdded(
        1,
        id,
        new ExecutorInfo(
            "127.0.0.1",
            CORES,
            scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(urls)),
            scala.collection.immutable.Map$.MODULE$.empty()));
  }
}
