package hearth.cluster.queue;

import static hearth.jobs.contract.Canceller.Means.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.engine.Driver;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.jobs.catalog.KmerSpectrumType;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Other attempts at a job that failed: unasked, and asked for. */
class RetryTest extends JobServiceFixture {

  @Test
  void whatPassesIsTriedAgainAfterAWhileAndCanBeCancelledUntilThen() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    agentWrites(job, failed(FailureCause.LOST_WORKER));
    world.endDriver(job.id(), 1);

    JobSnapshot queued = awaitState(job, JobState.QUEUED);
    assertThat(queued.attempt()).isEqualTo(2);
    assertThat(queued.failure()).isNull();
    await()
        .atMost(PATIENCE)
        .until(() -> String.valueOf(latest(job).waitingReason()).contains("starts at"));
    assertThat(latest(job).waitingReason()).contains("It happened.", "Attempt 2 of 3");

    service.cancel(job.id(), WINDOW).join();
    assertThat(latest(job).state()).isEqualTo(JobState.CANCELLED);
    assertThat(Files.readString(file(job, "events-2.jsonl"))).contains("cancelled");
  }

  @Test
  void aJobIsNeverShownAsFailedBeforeThatIsDecided() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    agentWrites(job, failed(FailureCause.LOST_DRIVER));
    await()
        .atMost(PATIENCE)
        .until(
            () -> latest(job),
            seen -> {
              assertThat(seen.state()).isNotEqualTo(JobState.FAILED);
              return seen.attempt() == 2;
            });
  }

  @Test
  void whatAPersonMustMendIsTriedAgainWhenAsked() throws IOException {
    JobSnapshot job = submit();
    agentWrites(job, launching(job));
    agentWrites(job, failed(FailureCause.DISK_FULL));
    world.endDriver(job.id(), 1);
    JobSnapshot ended = awaitState(job, JobState.FAILED);
    assertThat(ended.failure())
        .extracting(Failure::changes)
        .isEqualTo(List.of(new Change.Nothing()));
    reopen(TWO);
    service.recover().join();
    assertThat(latest(job).failure()).as("it is kept whole").isEqualTo(ended.failure());

    JobSnapshot again = service.retry(job.id(), new Change.Nothing()).join();

    assertThat(again.state()).isEqualTo(JobState.LAUNCHING);
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(world.drivers("c")).extracting(Driver::attempt).containsExactly(2);
    agentWrites(job, 2, finished());
    assertThat(awaitState(job, JobState.FINISHED).attempt()).isEqualTo(2);
    assertThatThrownBy(() -> service.retry(job.id(), null).join())
        .hasMessageContaining("has finished");
  }

  @Test
  void moreMemoryIsOfferedAsTheWorkersHaveIt() throws IOException {
    QueueOptions limited = new QueueOptions(Priority.NORMAL, new Need(2, 512), false, null, null);
    JobSnapshot job =
        service
            .submit(new JobDraft("kmer-spectrum", Map.of("k", "11"), List.of(genome()), limited))
            .join();
    agentWrites(job, launching(job));
    agentWrites(job, failed(FailureCause.EXECUTOR_HEAP));

    assertThat(awaitState(job, JobState.QUEUED).options().need()).isEqualTo(new Need(2, 700));

    service.cancel(job.id(), WINDOW).join();
    assertThatThrownBy(() -> service.retry(job.id(), new Change.ExecutorMemory(9000)).join())
        .hasMessageContaining("not offered");
    service.retry(job.id(), null).join();
    assertThat(latest(job).attempt()).isEqualTo(3);
    assertThat(latest(job).options().need()).as("as it was").isEqualTo(new Need(2, 700));
  }

  @Test
  void whatRunsOrIsUnknownIsNotTriedAgain() {
    JobSnapshot job = submit();
    assertThatThrownBy(() -> service.retry(job.id(), null).join())
        .hasMessageContaining("has not ended");
    assertThatThrownBy(() -> service.retry("nothing", null).join())
        .hasCauseInstanceOf(NoSuchElementException.class);
  }

  @Test
  void anAttemptHasTheSizesOfItsRetry() {
    var attempt =
        JobPlanner.attempt(
            Requests.kmers("j"),
            2,
            KmerSpectrumType.DESCRIPTOR,
            TWO,
            null,
            new Retry(1024, 1, null, null));
    assertThat(attempt.driverMemoryMb()).isEqualTo(1024);
    assertThat(attempt.executorCores()).isEqualTo(1);
    assertThat(attempt.cores()).as("one on each worker").isEqualTo(2);
    assertThat(Sessions.suffices(attempt, TWO)).isFalse();
  }

  private static JobEvent failed(FailureCause cause) {
    return new JobEvent.Failed(Instant.now(), Failure.of(cause, "It happened.", "Mend it."), 1);
  }
}
