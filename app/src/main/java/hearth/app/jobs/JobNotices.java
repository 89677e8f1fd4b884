package hearth.app.jobs;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells at the window's edge how jobs end. For the window's thread. */
final class JobNotices {
  private final Notices notices;
  private final Consumer<String> openResult;
  private final Consumer<String> openJob;
  private final Map<String, Notice> given = new HashMap<>();
  private Predicate<String> toldElsewhere = id -> false;

  /**
   * @param openResult shows a result, by its job's id
   * @param openJob shows a job, by its id
   */
  JobNotices(Notices notices, Consumer<String> openResult, Consumer<String> openJob) {
    this.notices = notices;
    this.openResult = openResult;
    this.openJob = openJob;
  }

  /** No notice is given of the jobs whose ids pass. */
  void leaveOut(Predicate<String> told) {
    toldElsewhere = told;
  }

  /** Tells that a job has ended, in place of what was told of an earlier attempt. */
  void ended(JobSnapshot job, String title) {
    withdraw(job.id());
    if (!toldElsewhere.test(job.id())) {
      Notice notice = notice(job, title);
      given.put(job.id(), notice);
      notices.add(notice);
    }
  }

  /** Takes back what was told of a job. */
  void withdraw(String jobId) {
    Notice notice = given.remove(jobId);
    if (notice != null) {
      notices.remove(notice);
    }
  }

  private Notice notice(JobSnapshot job, String title) {
    return switch (job.state()) {
      case FINISHED ->
          new Notice(
              Tone.SUCCESS,
              Messages.text("jobs.notice.finished", title),
              Messages.text("jobs.result.button"),
              () -> openResult.accept(job.id()));
      case FAILED ->
          new Notice(
              Tone.DANGER,
              Messages.text("jobs.notice.failed", title),
              Messages.text("jobs.notice.why"),
              () -> openJob.accept(job.id()));
      default -> Notice.of(Tone.NEUTRAL, Messages.text("jobs.notice.ended", title));
    };
  }
}
