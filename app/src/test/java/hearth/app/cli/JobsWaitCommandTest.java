package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.queue.JobState;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JobsWaitCommandTest extends JobsCommandFixture {

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
}
