package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.JobSamples;
import hearth.app.fx.Notice;
import hearth.app.fx.Tone;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is announced of the ends of jobs. */
class JobEndsTest extends JobsViewModelFixture {

  @Test
  void aNoticeGoesWhenItsResultIsSeen() {
    service.show(first);
    service.show(JobSamples.job(JobSamples.spectrumRequest("first"), JobState.FINISHED));
    assertThat(notices.shown()).hasSize(1);
    model.withdrawNotice("another");
    assertThat(notices.shown()).hasSize(1);
    model.withdrawNotice("first");
    assertThat(notices.shown()).isEmpty();
  }

  @Test
  void whatIsToldElsewhereIsNotAnnounced() {
    model.announceUnless("first"::equals);
    service.show(first, JobSamples.running(JobSamples.spectrumRequest("other"), 0.5));
    service.show(
        JobSamples.job(JobSamples.spectrumRequest("first"), JobState.FINISHED),
        JobSamples.job(JobSamples.spectrumRequest("other"), JobState.FINISHED));
    assertThat(notices.shown()).hasSize(1);
  }

  @Test
  void anEndIsAnnouncedOnceWithTheWayToTheResult() {
    service.show(first);
    JobSnapshot done = JobSamples.job(JobSamples.spectrumRequest("first"), JobState.FINISHED);
    service.show(done);
    service.show(done);
    Notice notice = notices.shown().get(0);
    assertThat(notices.shown()).hasSize(1);
    assertThat(notice.tone()).isEqualTo(Tone.SUCCESS);
    Objects.requireNonNull(notice.action()).run();
    assertThat(opened).containsExactly("first");
    assertThat(model.activeProperty().get()).isFalse();
  }

  @Test
  void aFailureStaysUntilItIsRead() {
    service.show(first);
    service.show(failed());
    assertThat(notices.shown()).singleElement().matches(Notice::stays);
  }

  @Test
  void itGoesWhenTheJobIsLookedAt() {
    service.show(first);
    service.show(failed());
    assertThat(notices.shown())
        .extracting(Notice::text)
        .containsExactly("k-mer spectrum (reads_30x.fq.gz) failed.");
    Objects.requireNonNull(notices.shown().get(0).action()).run();
    assertThat(notices.shown()).isEmpty();
  }

  @Test
  void ofAJobThatWasTriedAgainOnlyTheLastEndIsTold() {
    service.show(first);
    service.show(failed());
    service.show(first);
    service.show(JobSamples.job(JobSamples.spectrumRequest("first"), JobState.FINISHED));
    assertThat(notices.shown()).extracting(Notice::tone).containsExactly(Tone.SUCCESS);
  }

  private static JobSnapshot failed() {
    return JobSamples.failed(
        JobSamples.spectrumRequest("first"),
        Failure.of(FailureCause.OUT_OF_MEMORY, "Too little memory.", "Give more."));
  }

  @Test
  void jobsOfAnEarlierHearthAreNotAnnounced() {
    service.show(JobSamples.job(JobSamples.spectrumRequest("old"), JobState.FINISHED));
    assertThat(notices.shown()).isEmpty();
  }
}
