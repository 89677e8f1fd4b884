package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void runsBothJobsOnOneClusterAndDrawsTheCharts() {
    CliRunner cli = new CliRunner(folder);
    Path out = folder.resolve("demo");

    assertThat(cli.run("demo", "--out", out.toString())).isZero();
    assertThat(cli.backend.cluster.calls)
        .containsExactly("adopt", "start 2", "submit kmer-spectrum", "submit codon-usage", "stop");
    assertThat(out.resolve("spectrum.png")).isNotEmptyFile();
    assertThat(out.resolve("codon-usage.png")).isNotEmptyFile();
    assertThat(out.resolve("job-1/driver.log")).exists();
    assertThat(out.resolve("job-2/driver.log")).exists();
    assertThat(cli.out())
        .contains(
            "Chart: " + out.resolve("spectrum.png"), "Chart: " + out.resolve("codon-usage.png"))
        .endsWith("Done: charts and results are in " + out + System.lineSeparator());
    assertThat(cli.backend.jobs.submitted.get(0).parameters()).containsEntry("k", "21");
    assertThat(cli.backend.jobs.submitted.get(1).parameters()).containsEntry("code", "11");
  }

  @Test
  void asJson() throws IOException {
    CliRunner cli = new CliRunner(folder);

    assertThat(cli.run("demo", "--json", "--out", folder.resolve("demo").toString())).isZero();

    JsonNode report = new ObjectMapper().readTree(cli.out());
    assertThat(report.at("/jobs/1/type").asText()).isEqualTo("codon-usage");
    assertThat(report.at("/charts/0").asText()).endsWith("spectrum.png");
  }

  @Test
  void endsWithTheFirstJobThatFails() {
    CliRunner cli = new CliRunner(folder);
    cli.backend.jobs.end = JobState.FAILED;
    cli.backend.jobs.failure =
        Failure.of(FailureCause.DISK_FULL, "The disk is full.", "Free some.");
    Path out = folder.resolve("demo");

    assertThat(cli.run("demo", "--out", out.toString())).isEqualTo(ExitCode.JOB_FAILED);
    assertThat(cli.err()).contains("hearth: The disk is full. Free some.");
    assertThat(cli.backend.jobs.submitted).hasSize(1);
    assertThat(cli.backend.cluster.calls).endsWith("stop");
    assertThat(out.resolve("job-1/driver.log")).exists();
    assertThat(out.resolve("spectrum.png")).doesNotExist();
  }
}
