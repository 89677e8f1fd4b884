package hearth.app.cli;

import hearth.app.cli.ProgressView.Moment;
import hearth.app.text.Messages;
import hearth.app.text.TimeLeft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.InputRead;
import hearth.jobs.contract.JobEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a job is, for a {@link ProgressView}. */
final class JobMoment {

  private static final double MB = 1024 * 1024;

  private JobMoment() {}

  static Moment of(JobSnapshot job, Instant now) {
    JobEvent.Progress at = job.progress();
    String type = job.request().type();
    String waits = reason(job);
    return waits.isEmpty()
        ? new Moment(type, fraction(job), step(job, at), detail(job, at, now), more(at))
        : new Moment(type, fraction(job), step(job, at), waits);
  }

  /** How much of it is done, 0 to 1; of a job that has ended, however, all. */
  static double fraction(JobSnapshot job) {
    JobEvent.Progress at = job.progress();
    return job.state().isFinal() ? 1 : at == null ? 0 : at.fraction();
  }

  /** A new driver and its executors take some seconds; why a job waits is its detail. */
  private static String step(JobSnapshot job, JobEvent.@Nullable Progress at) {
    return switch (job.state()) {
      case LAUNCHING -> Messages.text("cli.job.launching");
      case QUEUED, WAITING -> "";
      default -> at == null ? "" : at.stage();
    };
  }

  /** Why a job waits; empty when it does not, or nobody knows. */
  private static String reason(JobSnapshot job) {
    String reason = job.waitingReason();
    boolean waits = job.state() == JobState.WAITING || job.state() == JobState.QUEUED;
    return waits && reason != null ? reason : "";
  }

  private static String detail(JobSnapshot job, JobEvent.@Nullable Progress at, Instant now) {
    List<String> details = new ArrayList<>();
    if (job.state() == JobState.RUNNING) {
      details.add(TimeLeft.left(job.remaining(now)));
    }
    InputRead read = at == null ? null : at.read();
    if (read != null) {
      details.add(Messages.text("cli.job.rate", read.bytesPerSecond() / MB));
    }
    return String.join(", ", details);
  }

  private static List<String> more(JobEvent.@Nullable Progress at) {
    List<String> more = new ArrayList<>();
    if (at != null && at.tasksTotal() > 0) {
      more.add(Messages.text("cli.job.tasks", at.tasksDone(), at.tasksTotal()));
    }
    InputRead read = at == null ? null : at.read();
    if (read != null) {
      more.add(Messages.text("cli.job.read", read.bytes() / MB, read.records()));
    }
    return more;
  }
}
