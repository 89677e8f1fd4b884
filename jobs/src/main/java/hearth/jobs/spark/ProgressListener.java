package hearth.jobs.spark;

import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.failure.Diagnosis;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext$;
import org.apache.spark.executor.ExecutorMetrics;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerApplicationStart;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.scheduler.StageInfo;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Tells the agent what an application does: whether it waits for an executor, that it runs, how far
 * it is and what it used. Set through {@code spark.extraListeners}, so that it works for a user's
 * own jar too. It also ends the driver when the agent is gone, see {@link AgentWatch}.
 */
public final class ProgressListener extends SparkListener {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PROGRESS_PERIOD = Duration.ofMillis(200);
  private static final Duration EXECUTORS_PERIOD = Duration.ofSeconds(1);

  /** As many as Spark's master allows of those that fail before they run. */
  private static final int MOST_THAT_NEVER_CAME = 10;

  private static final String NO_EXECUTOR_YET =
      "Waiting for an executor: a worker is starting one, or has no free cores or memory for it"
          + " yet.";
  private static final String NO_EXECUTOR_LEFT =
      "All executors are gone: the job goes on when a worker starts a new one.";

  private final Consumer<JobEvent> events;
  private final ScheduledExecutorService timer;
  private final Duration patience;
  private final Runnable exit;
  private final AtMostEvery progressSoon;
  private final AtMostEvery executorsSoon;

  // All below is guarded by this: Spark's listener thread and the timer share it.
  private ApplicationProgress progress = new ApplicationProgress();
  private ApplicationMetrics metrics = new ApplicationMetrics();
  private final ExecutorUses executors;
  private List<ExecutorUse> told = List.of();
  private String applicationId = "";
  private boolean started;
  private boolean running;
  private boolean everRan;
  private boolean everCame;
  private int neverCame;
  private boolean betweenJobs;
  private boolean ended;

  /** Used by Spark. */
  public ProgressListener(SparkConf conf) {
    this(
        new EventPrinter(System.out),
        AgentWatch.daemonTimer("hearth-progress"),
        PATIENCE,
        (int) conf.getSizeAsMb("spark.executor.memory", "1g"),
        () -> System.exit(JobRun.FAILED));
    AgentWatch.startIfNamed(timer);
  }

  ProgressListener(
      Consumer<JobEvent> events,
      ScheduledExecutorService timer,
      Duration patience,
      int executorHeapMb,
      Runnable exit) {
    this.events = events;
    this.timer = timer;
    this.patience = patience;
    this.exit = exit;
    this.executors = new ExecutorUses(executorHeapMb);
    this.progressSoon = new AtMostEvery(PROGRESS_PERIOD, timer, this::tellProgress);
    this.executorsSoon = new AtMostEvery(EXECUTORS_PERIOD, timer, this::tellExecutors);
  }

  @Override
  public synchronized void onApplicationStart(SparkListenerApplicationStart start) {
    applicationId = start.appId().isDefined() ? start.appId().get() : "";
    started = true;
    if (executors.isEmpty()) {
      waitForExecutor();
    } else {
      tellRunning();
    }
  }

  /**
   * A session begins another job: what was told is told of the one before. What it does between two
   * is no progress of either.
   */
  @Override
  public synchronized void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof JobEnds) {
      betweenJobs = true;
    } else if (event instanceof JobBegins) {
      betweenJobs = false;
      progress = new ApplicationProgress();
      metrics = new ApplicationMetrics();
      told = List.of();
      running = false;
      if (executors.isEmpty()) {
        waitForExecutor();
      } else {
        tellRunning();
        executorsSoon.request();
      }
    }
  }

  private void waitForExecutor() {
    var unused = timer.schedule(this::tellWaiting, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void tellWaiting() {
    if (executors.isEmpty() && !ended) {
      running = false;
      events.accept(
          new JobEvent.Waiting(Instant.now(), everRan ? NO_EXECUTOR_LEFT : NO_EXECUTOR_YET));
    }
  }

  @Override
  public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
    executors.added(added.executorId(), added.executorInfo());
    everCame = true;
    tellRunning();
    executorsSoon.request();
  }

  private void tellRunning() {
    // An executor may register before Spark says that the application has started.
    if (started && !running) {
      running = true;
      everRan = true;
      events.accept(new JobEvent.Running(Instant.now(), applicationId, uiUrl()));
    }
  }

  private static @Nullable String uiUrl() {
    var spark = SparkContext$.MODULE$.getActive();
    return spark.isDefined() && spark.get().uiWebUrl().isDefined()
        ? spark.get().uiWebUrl().get()
        : null;
  }

  @Override
  public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    executors.removed(removed.executorId());
    if (!everCame && ++neverCame == MOST_THAT_NEVER_CAME) {
      giveUp();
      return;
    }
    executorsSoon.request();
    if (executors.isEmpty()) {
      waitForExecutor();
    }
  }

  /** Nothing else ends an application whose executors end before they reach it. */
  private void giveUp() {
    ended = true;
    events.accept(new JobEvent.Failed(Instant.now(), Diagnosis.noExecutorCame(neverCame), null));
    timer.execute(exit);
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart start) {
    CollectionConverters.asJava(start.stageInfos())
        .forEach(stage -> progress.known(stage.stageId(), stage.name(), stage.numTasks()));
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    StageInfo stage = submitted.stageInfo();
    progress.started(stage.stageId(), stage.name(), stage.numTasks());
    progressSoon.request();
  }

  @Override
  public synchronized void onTaskStart(SparkListenerTaskStart start) {
    progress.taskStarted(start.stageId());
    executors.taskStarted(start.taskInfo().executorId());
    progressSoon.request();
    executorsSoon.request();
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    int partition = end.taskInfo().partitionId();
    progress.taskEnded(end.stageId(), partition, end.taskInfo().successful());
    measure(end);
    executors.taskEnded(end.taskInfo().executorId());
    executors.measured(end.taskInfo().executorId(), List.of(end.taskExecutorMetrics()));
    progressSoon.request();
    executorsSoon.request();
  }

  /** A task that failed may have no metrics. */
  private void measure(SparkListenerTaskEnd end) {
    metrics.peak(end.taskExecutorMetrics());
    TaskMetrics task = end.taskMetrics();
    progress.work().add(end.taskInfo().successful(), task);
    if (task != null) {
      progress
          .input()
          .add(
              task.inputMetrics().bytesRead(),
              task.inputMetrics().recordsRead(),
              end.taskInfo().launchTime(),
              end.taskInfo().finishTime());
    }
  }

  @Override
  public synchronized void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    Collection<ExecutorMetrics> lately =
        CollectionConverters.asJava(update.executorUpdates()).values();
    lately.forEach(metrics::peak);
    executors.measured(update.execId(), lately);
    executorsSoon.request();
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted completed) {
    StageInfo stage = completed.stageInfo();
    if (stage.failureReason().isEmpty()) {
      progress.completed(stage.stageId());
    }
    metrics.add(stage.taskMetrics());
    tellProgress();
    if (!betweenJobs) {
      events.accept(new JobEvent.Metrics(Instant.now(), metrics.values()));
    }
  }

  private synchronized void tellProgress() {
    if (progress.hasStage() && !betweenJobs && !ended) {
      events.accept(progress.event(Instant.now()));
    }
  }

  private synchronized void tellExecutors() {
    List<ExecutorUse> now = executors.now();
    if (!ended && !now.equals(told)) {
      told = now;
      events.accept(new JobEvent.Executors(Instant.now(), now));
    }
  }

  @Override
  public synchronized void onApplicationEnd(SparkListenerApplicationEnd end) {
    tellExecutors();
    ended = true;
  }
}
