package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.QueuePlace;
import hearth.cluster.schedule.WaitReason;
import java.util.function.UnaryOperator;

/** Why a job waits, in a few words. */
final class WaitText {
  private final Format format;
  private final UnaryOperator<String> titles;

  /**
   * @param titles what a job is called, by its id
   */
  WaitText(Format format, UnaryOperator<String> titles) {
    this.format = format;
    this.titles = titles;
  }

  String inShort(JobSnapshot job) {
    QueuePlace place = job.queue();
    WaitReason reason = place == null ? null : place.reason();
    if (place != null && reason == null) {
      return Messages.text("jobs.progress.waiting");
    }
    if (reason instanceof WaitReason.Held) {
      return Messages.text("jobs.wait.held");
    }
    if (reason instanceof WaitReason.AfterAnother after) {
      return Messages.text("jobs.wait.after", titles.apply(after.jobId()));
    }
    if (reason instanceof WaitReason.NoWorkers) {
      return Messages.text("jobs.wait.workers");
    }
    if (reason instanceof WaitReason.TooLarge) {
      return Messages.text("jobs.wait.large");
    }
    if (reason instanceof WaitReason.Reserved reserved) {
      return Messages.text("jobs.wait.reserved", titles.apply(reserved.forJob()));
    }
    return reason instanceof WaitReason.Missing missing
        ? missing(missing)
        : Messages.text("jobs.progress.queued");
  }

  private String missing(WaitReason.Missing missing) {
    return missing.wholeCluster()
        ? Messages.text("jobs.wait.whole")
        : Messages.text("jobs.wait.missing", amount(missing.cores(), missing.memoryMb()));
  }

  /** Cores and memory, leaving out which is none. */
  String amount(int cores, int memoryMb) {
    String memory = format.megabytes(memoryMb);
    if (cores == 0) {
      return memory;
    }
    return memoryMb == 0
        ? Messages.text("jobs.amount.cores", cores)
        : Messages.text("jobs.amount.both", cores, memory);
  }
}
