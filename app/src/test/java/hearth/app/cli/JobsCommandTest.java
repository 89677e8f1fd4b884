package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobDetails.InputState;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.Canceller;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsCommandTest extends JobsCommandFixture {
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

  @Test
  void whoCancelledAJobIsTold() throws IOException {
    JobSnapshot cancelled = JobsThere.ended(DONE, JobState.CANCELLED);
    there(cancelled.edit().cancelledBy(new Canceller(Canceller.Means.WINDOW, "ada")).done());

    assertThat(cli.run("jobs", "show", DONE)).isZero();
    assertThat(cli.out())
        .containsIgnoringWhitespaces("Cancelled in the window. The user ada did so.");
    assertThat(cli.run("jobs", "show", DONE, "--json")).isZero();
    JsonNode by = new ObjectMapper().readTree(cli.out()).at("/job/cancelledBy");
    assertThat(by.get("means").asText()).isEqualTo("WINDOW");
    assertThat(by.get("user").asText()).isEqualTo("ada");
  }

  @Test
  void theContentOfAJobsFilesIsTold() throws IOException {
    String sha256 = "4f8c2d19".repeat(8);
    jobs.inputs =
        List.of(
            new JobDetails.Input("reads.fq.gz", 2_000_000, sha256, InputState.CHANGED),
            new JobDetails.Input("more.fq.gz", 7, null, InputState.SAME));

    assertThat(cli.run("jobs", "show", DONE)).isZero();
    assertThat(cli.out())
        .containsIgnoringWhitespaces(
            "reads.fq.gz (2,000,000 bytes), SHA-256 "
                + sha256
                + ", changed since the job was submitted, more.fq.gz (7 bytes), checksum to be read");
    assertThat(cli.run("jobs", "show", DONE, "--json")).isZero();
    JsonNode inputs = new ObjectMapper().readTree(cli.out()).get("inputs");
    assertThat(inputs.at("/0/sha256").asText()).isEqualTo(sha256);
    assertThat(inputs.at("/0/state").asText()).isEqualTo("changed");
    assertThat(inputs.at("/1/sha256").isNull()).isTrue();
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
  void theHistoryPagesAddressIsPrintedAndServedToItsEnd() throws IOException {
    assertThat(cli.run("jobs", "history", "aaaa")).isZero();
    assertThat(cli.out()).isEqualTo("http://127.0.0.1:18080/history/" + DONE + "-1/jobs/\n");
    assertThat(cli.err()).contains("until Ctrl+C", "it is closed");

    assertThat(cli.run("jobs", "history", "--json", DONE)).isZero();
    assertThat(new ObjectMapper().readTree(cli.out()).get("address").asText()).contains(DONE);
    assertThat(cli.err()).isEmpty();

    cli.backend.history.problem = "The job has no event log.";
    assertThat(cli.run("jobs", "history", FAILED)).isEqualTo(ExitCode.HEARTH);
    assertThat(cli.err()).contains("The job has no event log.");
  }
}
