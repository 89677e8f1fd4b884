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
    return new Moment(job.request().type(), fraction(job), step(job, at), detail(job, at, now));
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

  private static String read(InputRead read) {
    return Messages.text(
        "cli.job.read", read.bytes() / MB, read.records(), read.bytesPerSecond() / MB);
  }

  private static String detail(JobSnapshot job, JobEvent.@Nullable Progress at, Instant now) {
    String waiting = job.waitingReason();
    if ((job.state() == JobState.WAITING || job.state() == JobState.QUEUED) && waiting != null) {
      return waiting;
    }
    List<String> details = new ArrayList<>();
    if (job.state() == JobState.RUNNING) {
      details.add(TimeLeft.left(job.remaining(now)));
    }
    if (at != null && at.tasksTotal() > 0) {
      details.add(Messages.text("cli.job.tasks", at.tasksDone(), at.tasksTotal()));
    }
    InputRead read = at == null ? null : at.read();
    if (read != null) {
      details.add(read(read));
    }
    return String.join(", ", details);
  }
}
