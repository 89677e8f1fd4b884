package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that change jobs, and those that make another attempt or another job of one. */
class JobsChangesTest extends JobsCommandFixture {

  @Test
  void jobsAreCancelledThatHaveNotEnded() {
    assertThat(cli.run("jobs", "cancel", "7f3a", DONE)).isZero();

    assertThat(jobs.cancelled).containsExactly(RUNS);
    assertThat(cli.err()).contains(RUNS + " is cancelled.", DONE + " has ended already");
  }

  @Test
  void theQueueIsChanged() {
    assertThat(cli.run("jobs", "hold", "0b1c")).isZero();
    assertThat(cli.run("jobs", "release", "7c3a")).isZero();
    assertThat(cli.run("jobs", "priority", "7c3a", "critical")).isZero();
    assertThat(cli.run("jobs", "move", "7c3a", "--before", "0b1c")).isZero();
    assertThat(cli.run("jobs", "move", "7c3a", "--last")).isZero();

    assertThat(jobs.queue.calls)
        .containsExactly(
            "hold " + NEXT,
            "release " + HELD,
            "prioritise " + HELD + " CRITICAL",
            "move " + HELD + " before " + NEXT,
            "move " + HELD + " before null");
    assertThat(cli.run("jobs", "move", "7c3a")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.run("jobs", "priority", "7c3a", "urgent")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aChangeThatIsRefusedIsToldAsASentence() {
    jobs.queue.failure = new IllegalStateException("It does not wait in the queue.");

    assertThat(cli.run("jobs", "hold", RUNS)).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("It does not wait in the queue.").doesNotContain("Exception");
  }

  @Test
  void aFailedJobIsTriedAgainWithAChangeThatItOffers() {
    cli.backend.cluster.phase = Phase.RUNNING;
    Failure failure =
        Failure.of(FailureCause.OUT_OF_MEMORY, "It used 2.0 of 2.0 GB.", "Give it more.")
            .withChanges(List.of(new Change.ExecutorMemory(3072), new Change.Nothing()));
    there(JobsThere.ended(FAILED, JobState.FAILED, failure));

    assertThat(cli.run("jobs", "show", "bbbb")).isZero();
    assertThat(cli.out())
        .containsIgnoringWhitespaces(
            "executor-memory (3,072 MiB), nothing, with: hearth jobs retry");
    assertThat(cli.run("jobs", "retry", "bbbb", "--with", "executor-memory")).isZero();
    assertThat(cli.out()).isEqualTo(FAILED + System.lineSeparator());
    assertThat(jobs.retried).containsExactly(FAILED + " " + new Change.ExecutorMemory(3072));

    assertThat(cli.run("jobs", "retry", "bbbb", "--with", "driver-memory"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(cli.err())
        .contains("offers no change “driver-memory”", "It offers: executor-memory");
    assertThat(cli.run("jobs", "retry", "bbbb")).isZero();
    assertThat(jobs.retried).last().isEqualTo(FAILED + " null");
  }

  @Test
  void aCloneHasTheSameFilesAndOtherParameters() {
    cli.backend.cluster.phase = Phase.RUNNING;

    assertThat(cli.run("jobs", "clone", DONE, "--param", "k=31")).isZero();

    assertThat(jobs.submitted)
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.type()).isEqualTo("kmer-spectrum");
              assertThat(draft.parameters()).containsEntry("k", "31");
              assertThat(draft.inputs()).containsExactly(Path.of("/data/reads.fq.gz"));
            });
    assertThat(cli.run("jobs", "clone", DONE, "--param", "k=0")).isEqualTo(ExitCode.USAGE);
  }
}
