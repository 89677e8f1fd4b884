package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.app.fakes.JobSamples;
import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {
  @TempDir Path folder;
  private CliRunner cli;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
  }

  @Test
  void startsAClusterAndStopsItAgain() {
    int code = cli.run("run", "kmer-spectrum", "--set", "k=31", "a b.fa", "ä.fq.gz");

    assertThat(code).isZero();
    assertThat(cli.backend.cluster.calls)
        .containsExactly("adopt", "start 2", "submit kmer-spectrum", "stop");
    assertThat(cli.backend.jobs.submitted)
        .containsExactly(
            new JobDraft(
                "kmer-spectrum",
                Map.of("k", "31"),
                List.of(Path.of("a b.fa"), Path.of("ä.fq.gz"))));
    assertThat(cli.out())
        .contains("Distinct  48,482")
        .contains("Note: One record is empty.")
        .contains("Results: " + folder.resolve("home/results/job-1"));
    assertThat(cli.backend.closed).isTrue();
    assertThat(cli.guards).isEmpty();
  }

  @Test
  void aSampleBringsItsFilesAndParametersWhichTheCommandLineMayChange() {
    assertThat(cli.run("run", "codon-usage", "--sample")).isZero();
    assertThat(cli.run("run", "codon-usage", "--sample", "--set", "code=1")).isZero();

    assertThat(cli.backend.jobs.submitted)
        .extracting(draft -> draft.parameters().get("code"))
        .containsExactly("11", "1");
    assertThat(cli.backend.jobs.submitted)
        .allSatisfy(
            draft -> assertThat(draft.inputs()).singleElement().asString().endsWith(".fna"));
  }

  @Test
  void aSampleTakesNoFiles() {
    assertThat(cli.run("run", "codon-usage", "--sample", "genes.fa")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("leave out either --sample or the files");
  }

  @Test
  void jobShowListsTheTypesAndTellsOfOne() throws IOException {
    assertThat(cli.run("job", "show")).isZero();
    assertThat(cli.out()).contains("kmer-spectrum").contains("Codon usage");
    assertThat(cli.run("job", "show", "codon-usage")).isZero();
    assertThat(cli.out()).startsWith("# Codon usage").contains("## Sources");
    assertThat(cli.run("job", "show", "codon-usage", "--json")).isZero();
    assertThat(new ObjectMapper().readTree(cli.out()).at("/0/type").asText())
        .isEqualTo("codon-usage");
    assertThat(cli.run("job", "show", "nothing")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void usesAClusterThatRunsAndLeavesIt() {
    cli.backend.cluster.phase = Phase.RUNNING;

    assertThat(cli.run("run", "codon-usage", "genes.fa")).isZero();
    assertThat(cli.backend.cluster.calls).containsExactly("adopt", "submit codon-usage");
  }

  @Test
  void theEngineAndTheProfileReachTheBackend() {
    cli.run("run", "codon-usage", "genes.fa", "--engine", "docker", "--profile", "big");

    assertThat(cli.opened).containsExactly("big/docker");
  }

  @Test
  void outGetsTheResultsAndJsonIsOneDocument() throws IOException {
    Path out = folder.resolve("Ergebnisse ä");

    assertThat(cli.run("run", "kmer-spectrum", "a.fa", "--out", out.toString(), "--json")).isZero();

    JsonNode report = new ObjectMapper().readTree(cli.out());
    assertThat(report.at("/id").asText()).isEqualTo("job-1");
    assertThat(report.at("/state").asText()).isEqualTo("finished");
    assertThat(report.at("/seconds").asDouble()).isEqualTo(12.5);
    assertThat(report.at("/summary/distinct").asInt()).isEqualTo(48482);
    assertThat(report.at("/parameters/k").asText()).isEqualTo("21");
    assertThat(report.at("/results").asText()).isEqualTo(out.resolve("job-1").toString());
    assertThat(out.resolve("job-1/driver.log")).exists();
  }

  @ParameterizedTest
  @CsvSource({"BAD_INPUT,3", "OUT_OF_MEMORY,1", "NO_RESOURCES,4", "BAD_REQUEST,2", "UNKNOWN,1"})
  void aFailedJobSaysWhyAndItsLogsAreThere(FailureCause cause, int code) {
    cli.backend.jobs.end = JobState.FAILED;
    cli.backend.jobs.failure =
        new Failure(cause, "The quality line is short.", "Download it again.", "x.fq", "line 12");
    Path out = folder.resolve("out");

    assertThat(cli.run("run", "kmer-spectrum", "x.fq", "--out", out.toString())).isEqualTo(code);
    assertThat(cli.err())
        .contains("hearth: The quality line is short. (x.fq line 12) Download it again.");
    assertThat(cli.out()).contains("Logs: " + out.resolve("job-1"));
    assertThat(out.resolve("job-1/driver.log")).exists();
    assertThat(cli.backend.cluster.calls).endsWith("stop");
  }

  @Test
  void aBadFileIsToldBeforeAnyClusterStarts() {
    cli.backend.jobs.problems.add(new DraftProblem(DraftProblem.INPUTS, "x.fa is empty."));

    assertThat(cli.run("run", "kmer-spectrum", "x.fa")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(cli.err()).isEqualTo("hearth: x.fa is empty." + System.lineSeparator());
    assertThat(cli.backend.cluster.calls).isEmpty();
  }

  @Test
  void aDiskThatMayBecomeFullIsToldAndTheJobRuns() throws IOException {
    cli.backend.jobs.disk = JobSamples.shortOfDisk();

    assertThat(cli.run("run", "kmer-spectrum", "x.fa", "--json")).isZero();
    assertThat(cli.err())
        .startsWith("The job puts at most 1.2\u00a0GB where ")
        .contains("and 700\u00a0MB are free there.");
    assertThat(new ObjectMapper().readTree(cli.out()).at("/state").asText()).isEqualTo("finished");

    cli.backend.jobs.disk = JobSamples.roomOnDisk();
    assertThat(cli.run("run", "kmer-spectrum", "x.fa")).isZero();
    assertThat(cli.err()).doesNotContain("free there");
  }

  @ParameterizedTest
  @CsvSource({
    "k=0, 'k must be a whole number from 1 to 64, not \"0\".'",
    "k=65, 'k must be a whole number from 1 to 64, not \"65\".'",
    "kk=3, 'k-mer spectrum has no parameter \"kk\". It has: k, canonical, model, top, counts, min-count, max-count, partitions.'",
    "canonical=yes, 'must be true or false'"
  })
  void aBadParameterIsWrongUsage(String set, String sentence) {
    assertThat(cli.run("run", "kmer-spectrum", "--set", set, "x.fa")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains(sentence).contains("hearth run --help");
    assertThat(cli.opened).isEmpty();
  }

  @Test
  void anUnknownTypeNamesThoseThereAre() {
    assertThat(cli.run("run", "kmers", "x.fa")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("“kmers”").contains("kmer-spectrum, codon-usage");
  }

  @Test
  void withoutInputsThereIsNothingToRun() {
    assertThat(cli.run("run", "kmer-spectrum")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("k-mer spectrum takes from 1 to 10,000 input files, not 0.");
  }

  @Test
  void anInterruptCancelsTheJobAndStopsTheCluster() {
    cli.backend.jobs.whileRunning = cli::interrupt;

    assertThat(cli.run("run", "kmer-spectrum", "x.fa")).isEqualTo(ExitCode.CANCELLED);
    assertThat(cli.backend.cluster.calls)
        .containsExactly(
            "adopt", "start 2", "submit kmer-spectrum", "cancel job-1 COMMAND", "stop");
    assertThat(cli.err()).contains("Cancelled.");
  }

  @Test
  void anInterruptLeavesAClusterThatRanBefore() {
    cli.backend.cluster.phase = Phase.RUNNING;
    cli.backend.jobs.whileRunning = cli::interrupt;

    assertThat(cli.run("run", "kmer-spectrum", "x.fa")).isEqualTo(ExitCode.CANCELLED);
    assertThat(cli.backend.cluster.calls).endsWith("cancel job-1 COMMAND");
  }
}
