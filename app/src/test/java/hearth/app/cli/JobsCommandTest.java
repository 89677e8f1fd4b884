package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsCommandTest {
  private static final String RUNS = "20261121-140000-kmer-spectrum-7f3a";
  private static final String NEXT = "20261121-140100-kmer-spectrum-0b1c";
  private static final String HELD = "20261121-140200-kmer-spectrum-7c3a";
  private static final String DONE = "20261120-090000-kmer-spectrum-aaaa";
  private static final String FAILED = "20261119-090000-kmer-spectrum-bbbb";

  @TempDir Path folder;
  private CliRunner cli;
  private FakeJobs jobs;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
    jobs = cli.backend.jobs;
    // Newest first, as a service has them: the queue's order is another one.
    there(
        JobsThere.queued(HELD, 2, 0, Priority.LOW),
        JobsThere.queued(NEXT, 1, 1, Priority.HIGH),
        JobsThere.running(RUNS, 0.45),
        JobsThere.ended(DONE, JobState.FINISHED),
        JobsThere.ended(FAILED, JobState.FAILED));
  }

  private void there(JobSnapshot... all) {
    jobs.there.clear();
    jobs.there.addAll(List.of(all));
    jobs.queue.past.clear();
    jobs.queue.past.addAll(List.of(all));
  }

  @Test
  void theListHasTheQueueInItsOrderAndThenThePast() {
    assertThat(cli.run("jobs")).isZero();

    assertThat(cli.backend.cluster.calls).startsWith("adopt", "recover");
    assertThat(cli.out().lines().filter(line -> line.contains("kmer-spectrum")))
        .extracting(line -> line.replaceAll(" +", " ").strip())
        .satisfiesExactly(
            first -> assertThat(first).startsWith(RUNS + " running 45 % normal "),
            next -> assertThat(next).startsWith("1 " + NEXT + " queued high "),
            held -> assertThat(held).startsWith(HELD + " held low "),
            done -> assertThat(done).startsWith(DONE + " finished "),
            failed -> assertThat(failed).startsWith(FAILED + " failed "));
    assertThat(cli.out()).containsIgnoringWhitespaces("Misses 3 cores and 1000 MB of memory");
    assertThat(cli.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theListCanBeNarrowed() {
    assertThat(cli.run("jobs", "--state", "queued", "--search", "0B1C")).isZero();
    assertThat(cli.out()).contains(NEXT).doesNotContain(HELD, RUNS, DONE);

    assertThat(cli.run("jobs", "--state", "failed", "--limit", "3", "--type", "kmer-spectrum"))
        .isZero();
    assertThat(cli.out()).contains(FAILED).doesNotContain(NEXT, DONE);
    assertThat(jobs.queue.asked.get(jobs.queue.asked.size() - 1).limit()).isEqualTo(3);

    assertThat(cli.run("jobs", "--type", "nothing")).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).contains("There is no such job.");
    assertThat(cli.run("jobs", "--limit", "-1")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theListAsADocument() throws IOException {
    assertThat(cli.run("jobs", "--json")).isZero();

    JsonNode found = new ObjectMapper().readTree(cli.out()).get("jobs");
    assertThat(found.findValuesAsText("id")).containsExactly(RUNS, NEXT, HELD, DONE, FAILED);
    assertThat(found.at("/0/progress/fraction").asDouble()).isEqualTo(0.45);
    assertThat(found.at("/1/place").asInt()).isEqualTo(1);
    assertThat(found.at("/1/priority").asText()).isEqualTo("high");
    assertThat(found.at("/2/held").asBoolean()).isTrue();
    assertThat(found.at("/3/seconds").asDouble()).isEqualTo(125);
    assertThat(found.at("/4/failure/cause").asText()).isEqualTo("BAD_INPUT");
    assertThat(found.at("/0/submitted").asText()).isEqualTo("2026-11-21T14:00:00Z");
  }

  @Test
  void aJobIsFoundByItsBeginningOrItsEnd() {
    assertThat(cli.run("jobs", "show", "20261120")).isZero();
    assertThat(cli.out())
        .contains(DONE, "finished (2:05, attempt 1)", "k=21", "reads.fq.gz (2,000,000 bytes)");
    assertThat(cli.run("jobs", "show", "BBBB")).isZero();
    assertThat(cli.out()).containsIgnoringWhitespaces("a record is cut. Get it again.");
  }

  @ParameterizedTest
  @CsvSource({
    "99999, There is no job whose id begins or ends with “99999”. hearth jobs lists them.",
    "7f, “7f” is too short",
    "2026112, may mean 20261121-140200-kmer-spectrum-7c3a"
  })
  void anIdThatNamesNoneOrSeveralIsRefused(String id, String sentence) {
    assertThat(cli.run("jobs", "cancel", RUNS, id)).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains(sentence);
    assertThat(jobs.cancelled).as("all are found before any is changed").isEmpty();
  }

  @Test
  void aLogIsPrintedAndFollowedToTheJobsEnd() throws IOException {
    jobs.logs.put(RUNS, "first\nsecond\n");
    assertThat(cli.run("jobs", "log", "7f3a")).isZero();
    assertThat(cli.out()).isEqualTo("first\nsecond\n");

    jobs.logs.put(DONE, "whole\n");
    assertThat(cli.run("jobs", "log", "--follow", DONE)).isZero();
    assertThat(cli.out()).isEqualTo("whole\n");

    assertThat(cli.run("jobs", "log", "--json", "7f3a")).isZero();
    assertThat(new ObjectMapper().readTree(cli.out()).at("/lines/1").asText()).isEqualTo("second");
    assertThat(cli.run("jobs", "log", NEXT)).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("there is no log");
  }

  @Test
  void waitingEndsWithTheJobsAndSaysHowTheyEnded() {
    jobs.whileRunning =
        () ->
            there(
                JobsThere.ended(HELD, JobState.CANCELLED),
                JobsThere.ended(NEXT, JobState.FINISHED),
                JobsThere.ended(RUNS, JobState.FINISHED));

    assertThat(cli.run("jobs", "wait", RUNS, NEXT)).isZero();
    assertThat(cli.out()).contains(RUNS, NEXT).doesNotContain(HELD);
  }

  @Test
  void waitingForAllThatIsOpenEndsAsTheWorstOfThem() {
    jobs.whileRunning =
        () ->
            there(
                JobsThere.ended(HELD, JobState.CANCELLED),
                JobsThere.ended(NEXT, JobState.FAILED),
                JobsThere.ended(RUNS, JobState.FINISHED));

    assertThat(cli.run("jobs", "wait")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(cli.err()).contains(NEXT + " failed: In \"a.fq\" a record is cut. Get it again.");
  }

  @Test
  void aCancelledJobIsNoSuccess() {
    jobs.whileRunning = () -> there(JobsThere.ended(RUNS, JobState.CANCELLED));

    assertThat(cli.run("jobs", "wait", RUNS, "--quiet")).isEqualTo(ExitCode.CANCELLED);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void timeMayRunOut() throws IOException {
    assertThat(cli.run("jobs", "wait", "--timeout", "0", "--json")).isEqualTo(ExitCode.TIMED_OUT);
    assertThat(cli.err()).contains("After 0 seconds there had not ended: " + RUNS);
    assertThat(new ObjectMapper().readTree(cli.out()).at("/jobs/0/state").asText())
        .isEqualTo("running");
  }

  @Test
  void waitingForWhatHasEndedOrForNothingIsShort() {
    assertThat(cli.run("jobs", "wait", DONE)).isZero();
    assertThat(cli.run("jobs", "wait", DONE, FAILED)).isEqualTo(ExitCode.BAD_INPUT);
    there();
    assertThat(cli.run("jobs", "wait")).isZero();
    assertThat(cli.err()).contains("No job runs or waits.");
  }

  @Test
  void ctrlCEndsTheWaitingAndNoJob() {
    jobs.whileRunning = cli::interrupt;

    assertThat(cli.run("jobs", "wait", RUNS)).isEqualTo(ExitCode.CANCELLED);
    assertThat(jobs.cancelled).isEmpty();
  }

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
