package hearth.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Direct;
import hearth.app.fakes.FakeClusterService;
import hearth.app.fakes.FakeJobService;
import hearth.app.fakes.JobSamples;
import hearth.app.fakes.Samples;
import hearth.app.sample.JourneyState.Stage;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleJourneyTest {
  private static final List<JobDraft> DRAFTS =
      List.of(
          new JobDraft("kmer-spectrum", Map.of(), List.of(Path.of("reads.fq"))),
          new JobDraft("codon-usage", Map.of(), List.of(Path.of("cds.fa"))));

  private final Direct direct = new Direct();
  private final FakeClusterService cluster = new FakeClusterService(Samples.cluster(Phase.STOPPED));
  private final FakeJobService jobs = new FakeJobService();
  private final List<String> opened = new ArrayList<>();
  private final SampleJourney journey = journey(() -> DRAFTS);

  @AfterEach
  void end() {
    direct.close();
  }

  @Test
  void goesFromAStoppedClusterOverBothJobsToTheFirstResult() {
    journey.start();
    assertThat(stage()).isEqualTo(Stage.STARTING_CLUSTER);
    running();
    assertThat(jobs.submitted).containsExactly(DRAFTS.get(0));
    jobs.launched(spectrum(JobState.LAUNCHING));
    jobs.show(JobSamples.running(JobSamples.spectrumRequest("one"), 0.5));
    assertThat(journey.stateProperty().get().fraction()).isEqualTo(0.5);
    jobs.show(spectrum(JobState.FINISHED));
    assertThat(jobs.submitted).isEqualTo(DRAFTS);
    jobs.launched(codons(JobState.RUNNING));
    assertThat(journey.stateProperty().get().job()).isEqualTo(2);
    jobs.show(codons(JobState.FINISHED), spectrum(JobState.FINISHED));
    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(opened).containsExactly("one");
    assertThat(jobs.subscribers()).isZero();
    assertThat(cluster.calls).doesNotContain("stop");
  }

  @Test
  void startingTwiceIsOneJourney() {
    journey.start();
    journey.start();
    assertThat(cluster.calls).containsExactly("start 2");
  }

  @Test
  void aStartThatFailsEndsItWithTheSentence() {
    journey.start();
    cluster.startFails(new Problem("Port 7077 is taken.", "Choose another."));
    assertThat(stage()).isEqualTo(Stage.FAILED);
    assertThat(problem().message()).isEqualTo("Port 7077 is taken.");
    assertThat(jobs.submitted).isEmpty();
  }

  @Test
  void aJobThatFailsEndsItWithItsFailure() {
    journey.start();
    running();
    jobs.launched(spectrum(JobState.RUNNING));
    jobs.show(
        JobSamples.failed(
            JobSamples.spectrumRequest("one"),
            Failure.of(FailureCause.DISK_FULL, "The disk is full.", "Make room.")));
    assertThat(stage()).isEqualTo(Stage.FAILED);
    assertThat(problem()).isEqualTo(new Problem("The disk is full.", "Make room."));
    assertThat(jobs.submitted).hasSize(1);
  }

  @Test
  void aRejectedDraftEndsIt() {
    journey.start();
    running();
    jobs.rejects(new DraftProblem(DraftProblem.INPUTS, "There is no file reads.fq."));
    assertThat(problem().message()).isEqualTo("There is no file reads.fq.");
  }

  @Test
  void aSampleThatCannotBeReadEndsItAndIsAFault() {
    SampleJourney broken =
        journey(
            () -> {
              throw new IOException("no samples");
            });
    broken.start();
    assertThat(broken.stateProperty().get().stage()).isEqualTo(Stage.FAILED);
    assertThat(direct.faults).hasSize(1);
    assertThat(cluster.calls).isEmpty();
  }

  @Test
  void cancellingDuringTheStartStopsTheStart() {
    journey.start();
    journey.cancel();
    assertThat(stage()).isEqualTo(Stage.CANCELLED);
    assertThat(cluster.calls).containsExactly("start 2", "stop");
    running();
    assertThat(jobs.submitted).isEmpty();
  }

  @Test
  void cancellingDuringAJobCancelsThatJobAndLeavesTheCluster() {
    journey.start();
    running();
    jobs.launched(spectrum(JobState.RUNNING));
    journey.cancel();
    assertThat(jobs.calls).contains("cancel one WINDOW");
    assertThat(cluster.calls).doesNotContain("stop");
    jobs.show(spectrum(JobState.CANCELLED));
    assertThat(stage()).isEqualTo(Stage.CANCELLED);
    assertThat(jobs.subscribers()).isZero();
  }

  @Test
  void aJobThatIsLaunchedAfterTheCancelIsCancelledToo() {
    journey.start();
    running();
    journey.cancel();
    jobs.launched(spectrum(JobState.LAUNCHING));
    assertThat(jobs.calls).contains("cancel one WINDOW");
    assertThat(stage()).isEqualTo(Stage.CANCELLED);
  }

  @Test
  void aJobThatSomebodyElseCancelsEndsItCalmly() {
    journey.start();
    running();
    jobs.launched(spectrum(JobState.RUNNING));
    jobs.show(spectrum(JobState.CANCELLED));
    assertThat(stage()).isEqualTo(Stage.CANCELLED);
    journey.dismiss();
    assertThat(stage()).isEqualTo(Stage.IDLE);
  }

  private SampleJourney journey(Callable<List<JobDraft>> sample) {
    return new SampleJourney(cluster, jobs, Samples::profile, sample, direct.tasks(), opened::add);
  }

  private void running() {
    cluster.started(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
  }

  private Stage stage() {
    return journey.stateProperty().get().stage();
  }

  private Problem problem() {
    return Objects.requireNonNull(journey.stateProperty().get().problem());
  }

  private static JobSnapshot spectrum(JobState state) {
    return JobSamples.job(JobSamples.spectrumRequest("one"), state);
  }

  private static JobSnapshot codons(JobState state) {
    return JobSamples.job(JobSamples.codonRequest("two"), state);
  }
}
