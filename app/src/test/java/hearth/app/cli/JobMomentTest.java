package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.InputRead;
import hearth.jobs.contract.JobEvent;
import org.junit.jupiter.api.Test;

class JobMomentTest {
  private static final String ID = "20261121-140000-kmer-spectrum-7f3a";

  @Test
  void theTimeLeftAndTheThroughputAreWhatAPersonWaitsFor() {
    InputRead read = new InputRead(3 << 20, 12_934, 2.5 * (1 << 20));
    JobSnapshot job =
        JobsThere.running(ID, 0.5)
            .edit()
            .progress(
                new JobEvent.Progress(
                    JobsThere.SUBMITTED, "Counting", 1, 2, 3, 16, 2, 0.5, read, null))
            .done();

    ProgressView.Moment moment = JobMoment.of(job, JobsThere.SUBMITTED);

    assertThat(moment.fraction()).isEqualTo(0.5);
    assertThat(moment.detail()).isEqualTo("time left: unknown, 2.5 MB/s");
    assertThat(moment.more()).containsExactly("3 of 16 tasks", "3.0 MB and 12,934 records read");
  }

  @Test
  void aJobThatWaitsSaysWhyAndNothingElse() {
    JobSnapshot job = JobsThere.queued(ID, 1, 1, Priority.NORMAL);

    ProgressView.Moment moment = JobMoment.of(job, JobsThere.SUBMITTED);

    assertThat(moment.detail()).startsWith("Is number 1 in the queue.");
    assertThat(moment.more()).isEmpty();
    assertThat(JobMoment.of(JobsThere.ended(ID, JobState.FINISHED), JobsThere.SUBMITTED).detail())
        .isEmpty();
  }
}
