package hearth.jobs.failure;

import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt was given and what it used, as far as its plan and its events tell: the numbers
 * of its failure.
 */
public final class Figures implements Consumer<JobEvent> {

  private static final String EXECUTOR_MEMORY = "spark.executor.memory";
  private static final Pattern MEGABYTES = Pattern.compile("(\\d{1,8})m");

  private final int executorMb;
  private final int driverMb;
  private int heapUsedMb;
  private int tasksAtOnce;
  private JobEvent.@Nullable Progress last;

  /**
   * @param executorMb the heap of each executor, in MiB; 0 when it is not known
   * @param driverMb the heap of the driver, in MiB
   */
  public Figures(int executorMb, int driverMb) {
    this.executorMb = executorMb;
    this.driverMb = driverMb;
  }

  /** Of an attempt with this plan, or of a job of a session that has it. */
  public static Figures of(AttemptPlan plan) {
    Matcher memory = MEGABYTES.matcher(plan.conf().getOrDefault(EXECUTOR_MEMORY, ""));
    return new Figures(
        memory.matches() ? Integer.parseInt(memory.group(1)) : 0, plan.driverMemoryMb());
  }

  @Override
  public void accept(JobEvent event) {
    if (event instanceof JobEvent.Progress progress) {
      last = progress;
    } else if (event instanceof JobEvent.Executors told) {
      for (ExecutorUse executor : told.executors()) {
        heapUsedMb = Math.max(heapUsedMb, executor.heapUsedMb());
        tasksAtOnce = Math.max(tasksAtOnce, executor.tasksRunning());
      }
    }
  }

  /** A sentence with the numbers that belong to a cause, or nothing. */
  public String sentence(FailureCause cause) {
    return switch (cause) {
      case EXECUTOR_HEAP ->
          executorMb == 0
              ? ""
              : "It used %s of heap%s%s."
                  .formatted(share(executorMb, executorMb), stage(), tasks());
      case OUT_OF_MEMORY, EXECUTOR_LIMIT ->
          heapUsedMb == 0 || executorMb == 0
              ? where()
              : "Of its heap it had used %s%s%s."
                  .formatted(share(heapUsedMb, executorMb), stage(), tasks());
      case DRIVER_HEAP -> "It used %s of heap.".formatted(share(driverMb, driverMb));
      case LOST_WORKER, LOST_DRIVER -> where();
      default -> "";
    };
  }

  private String where() {
    JobEvent.Progress progress = last;
    return progress == null
        ? ""
        : "That was%s, with %d of %d tasks done."
            .formatted(stage(), progress.tasksDone(), progress.tasksTotal());
  }

  private String stage() {
    JobEvent.Progress progress = last;
    return progress == null
        ? ""
        : " in stage %d (%s)".formatted(progress.stagesDone() + 1, progress.stage());
  }

  private String tasks() {
    return tasksAtOnce > 1 ? ", with %d tasks at once".formatted(tasksAtOnce) : "";
  }

  /** Such as {@code 1.9 of 2.0 GB}. */
  public static String share(long usedMb, long ofMb) {
    return ofMb < 1024
        ? "%d of %d MB".formatted(usedMb, ofMb)
        : String.format(Locale.ROOT, "%.1f of %.1f GB", usedMb / 1024.0, ofMb / 1024.0);
  }
}
