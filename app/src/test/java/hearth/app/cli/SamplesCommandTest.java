package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobState;
import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesCommandTest {
  private static final List<String> ALL =
      BuiltInJobs.all().stream().map(JobDescriptor::type).toList();

  @TempDir Path folder;
  private CliRunner cli;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
  }

  @Test
  void everyTypeRunsOnOneStartOfSpark() {
    assertThat(cli.run("samples")).isZero();

    assertThat(cli.backend.cluster.calls)
        .startsWith("adopt", "start 2", "keep session", "make ready")
        .endsWith("stop");
    assertThat(cli.backend.jobs.submitted).extracting(JobDraft::type).isEqualTo(ALL);
    assertThat(cli.out())
        .contains(ALL)
        .contains("12.5 s")
        .contains("%d of %d samples ran to their end.".formatted(ALL.size(), ALL.size()));
  }

  @Test
  void onAClusterThatRunsNothingIsKeptReady() {
    cli.backend.cluster.phase = Phase.RUNNING;

    assertThat(cli.run("samples", "codon-usage", "check-cluster", "--json")).isZero();

    assertThat(cli.backend.cluster.calls)
        .containsExactly("adopt", "submit codon-usage", "submit check-cluster");
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersFromRunning() throws IOException {
    cli.backend.jobs.end = JobState.FAILED;
    cli.backend.jobs.failure =
        Failure.of(FailureCause.DISK_FULL, "The disk is full.", "Free some.");

    assertThat(cli.run("samples", "codon-usage", "convert")).isEqualTo(ExitCode.JOB_FAILED);
    assertThat(cli.out())
        .contains("The disk is full. Free some.", "0 of 2 samples ran to their end.");

    assertThat(cli.run("samples", "codon-usage", "--json")).isEqualTo(ExitCode.JOB_FAILED);
    assertThat(new ObjectMapper().readTree(cli.out()).at("/jobs/0/state").asText())
        .isEqualTo("failed");
  }

  @Test
  void ctrlCEndsThemAll() {
    cli.backend.jobs.whileRunning = cli::interrupt;

    assertThat(cli.run("samples")).isEqualTo(ExitCode.CANCELLED);
    assertThat(cli.backend.jobs.submitted).hasSize(1);
    assertThat(cli.backend.cluster.calls).endsWith("stop");
  }

  @Test
  void aTypeThatIsNotThereIsWrongUsage() {
    assertThat(cli.run("samples", "kmer-spectra")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("kmer-spectra", "kmer-spectrum");
    assertThat(cli.opened).isEmpty();
  }
}
