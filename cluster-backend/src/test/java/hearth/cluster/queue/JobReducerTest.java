package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JobReducerTest {

  private static final Instant T1 = Instant.parse("2026-11-21T14:35:02Z");
  private static final Instant T2 = Instant.parse("2026-11-21T14:36:00Z");
  private static final Failure FAILURE =
      Failure.of(FailureCause.BAD_INPUT, "It is torn.", "Copy it again.");
  private static final JobEvent LAUNCHING =
      new JobEvent.Launching(T1, ContractJson.EVENTS, "j", 1, 4711);
  private static final JobEvent WAITING = new JobEvent.Waiting(T1, "No worker is free.");
  private static final JobEvent RUNNING =
      new JobEvent.Running(T1, "app-1", "http://127.0.0.1:4040");
  private static final JobEvent.Progress PROGRESS =
      new JobEvent.Progress(T1, "Counting", 1, 2, 3, 4, 1, 0.6);

  @Test
  void aNewJobIsQueuedForItsFirstAttempt() {
    JobSnapshot job = reduce();

    assertThat(job.state()).isEqualTo(JobState.QUEUED);
    assertThat(job.attempt()).isEqualTo(1);
    assertThat(job.started()).isNull();
  }

  @Test
  void aWaitingJobSaysWhyAndSinceWhen() {
    JobSnapshot waiting = reduce(LAUNCHING, WAITING);

    assertThat(waiting.state()).isEqualTo(JobState.WAITING);
    assertThat(waiting.waitingReason()).isEqualTo("No worker is free.");
    assertThat(waiting.started()).isEqualTo(T1);
  }

  @Test
  void aRunningJobShowsItsPageAndProgress() {
    JobSnapshot running = reduce(LAUNCHING, WAITING, RUNNING, PROGRESS);

    assertThat(running.state()).isEqualTo(JobState.RUNNING);
    assertThat(running.waitingReason()).isNull();
    assertThat(running.uiUrl()).isEqualTo("http://127.0.0.1:4040");
    assertThat(running.progress()).isEqualTo(PROGRESS);
  }

  @Test
  void aFinishedJobHasNoPageAnyMore() {
    JobSnapshot finished = reduce(LAUNCHING, RUNNING, PROGRESS, new JobEvent.Finished(T2));

    assertThat(finished.state()).isEqualTo(JobState.FINISHED);
    assertThat(finished.ended()).isEqualTo(T2);
    assertThat(finished.uiUrl()).isNull();
  }

  @Test
  void executorsAreTheLatestAndGoneWithTheAttemptHoweverItEnds() {
    ExecutorUse first = new ExecutorUse("0", 8081, 1, 100, 512);
    ExecutorUse later = new ExecutorUse("0", 8081, 2, 200, 512);
    JobEvent told = new JobEvent.Executors(T1, List.of(first));
    JobEvent toldLater = new JobEvent.Executors(T2, List.of(later));

    assertThat(reduce(LAUNCHING, RUNNING, told, toldLater).executors()).containsExactly(later);
    assertThat(reduce(LAUNCHING, RUNNING, told, LAUNCHING).executors()).isEmpty();
    for (JobEvent end :
        List.of(
            new JobEvent.Finished(T2),
            new JobEvent.Failed(T2, FAILURE, null),
            new JobEvent.Cancelled(T2))) {
      assertThat(reduce(LAUNCHING, RUNNING, told, end, toldLater).executors()).isEmpty();
    }
  }

  @Test
  void aFailureKeepsItsCauseAndHowFarTheJobWas() {
    JobSnapshot failed = reduce(LAUNCHING, RUNNING, PROGRESS, new JobEvent.Failed(T2, FAILURE, 1));

    assertThat(failed.state()).isEqualTo(JobState.FAILED);
    assertThat(failed.failure()).isEqualTo(FAILURE);
    assertThat(failed.progress()).isEqualTo(PROGRESS);
  }

  @Test
  void theLogKeepsItsLatestLines() {
    JobSnapshot job = reduce();
    for (int i = 0; i < 250; i++) {
      job = JobReducer.reduce(job, new JobEvent.LogLine(T1, "driver", "line " + i));
    }

    assertThat(job.logTail())
        .hasSize(JobSnapshot.LOG_TAIL)
        .startsWith("line 50")
        .endsWith("line 249");
  }

  @Test
  void metricsChangeNothingThatIsShown() {
    assertThat(reduce(LAUNCHING, new JobEvent.Metrics(T2, Map.of("bytesRead", 1.0))))
        .isEqualTo(reduce(LAUNCHING));
  }

  @Property
  void theFirstVerdictCounts(@ForAll("events") List<JobEvent> events) {
    JobSnapshot job = reduce();
    JobSnapshot verdict = null;
    for (JobEvent event : events) {
      job = JobReducer.reduce(job, event);
      verdict = verdict == null && event.isFinal() ? job : verdict;
    }

    assertThat(job.state().isFinal()).isEqualTo(verdict != null);
    if (verdict != null) {
      assertThat(job).isEqualTo(verdict);
    }
    assertThat(job.ended() != null).isEqualTo(job.state().isFinal());
    assertThat(job.failure() != null).isEqualTo(job.state() == JobState.FAILED);
    assertThat(job.waitingReason() != null).isEqualTo(job.state() == JobState.WAITING);
  }

  @Provide
  Arbitrary<List<JobEvent>> events() {
    return Arbitraries.<JobEvent>of(
            new JobEvent.Queued(T1),
            LAUNCHING,
            WAITING,
            RUNNING,
            PROGRESS,
            new JobEvent.Executors(T1, List.of(new ExecutorUse("0", null, 1, 1, 1))),
            new JobEvent.LogLine(T1, "driver", "line"),
            new JobEvent.Metrics(T1, Map.of()),
            new JobEvent.Finished(T2),
            new JobEvent.Failed(T2, FAILURE, null),
            new JobEvent.Cancelled(T2))
        .list()
        .ofMaxSize(12);
  }

  private static JobSnapshot reduce(JobEvent... events) {
    JobSnapshot job = JobReducer.queued(Requests.kmers("j"), 1, QueueOptions.USUAL);
    for (JobEvent event : events) {
      job = JobReducer.reduce(job, event);
    }
    return job;
  }
}
