package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.preflight.Finding;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterCommandTest {
  @TempDir Path folder;
  private CliRunner cli;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
  }

  @Test
  void startLeavesTheClusterRunning() {
    assertThat(cli.run("cluster", "start", "--workers", "3")).isZero();
    assertThat(cli.backend.cluster.calls).containsExactly("adopt", "start 3");
    assertThat(cli.out()).contains("worker-3").contains("150 of 1,024 MiB");
    assertThat(cli.guards).isEmpty();
  }

  @Test
  void aClusterHasAtLeastOneWorker() {
    assertThat(cli.run("cluster", "start", "--workers", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("at least one worker, not 0");
  }

  @Test
  void warningsOfPreflightAreTold() {
    cli.backend.cluster.findings.add(
        new Finding(Finding.Severity.WARNING, "Memory is short.", "1 GB is free.", "Close some."));
    cli.backend.cluster.findings.add(
        new Finding(Finding.Severity.INFO, "All cores are free.", "2 cores.", "Nothing."));

    cli.run("cluster", "start");

    assertThat(cli.err()).contains("Memory is short. 1 GB is free. Close some.");
    assertThat(cli.err()).doesNotContain("All cores");
  }

  @Test
  void statusIsATable() {
    cli.backend.cluster.phase = Phase.RUNNING;

    assertThat(cli.run("cluster", "status")).isZero();
    assertThat(cli.out().lines())
        .containsExactly(
            "Cluster default: running (engine embedded)",
            "",
            "NODE        STATE     CORES  MEMORY            PAGE",
            "master      alive            120 MiB           http://127.0.0.1:8080",
            "worker-1    alive     0/1    150 of 1,024 MiB  http://127.0.0.1:8081",
            "worker-2    alive     0/1    150 of 1,024 MiB  http://127.0.0.1:8082",
            "",
            "spark://127.0.0.1:7077");
  }

  @Test
  void statusWithoutAClusterSaysHowToStartOne() {
    assertThat(cli.run("cluster", "status")).isZero();
    assertThat(cli.out()).contains("No cluster runs.").contains("hearth cluster start");
  }

  @Test
  void statusAsJson() throws IOException {
    cli.backend.cluster.phase = Phase.RUNNING;

    cli.run("cluster", "status", "--json");

    JsonNode report = new ObjectMapper().readTree(cli.out());
    assertThat(report.at("/phase").asText()).isEqualTo("running");
    assertThat(report.at("/workers/1/memoryLimitBytes").asLong()).isEqualTo(1024L * 1024 * 1024);
    assertThat(report.at("/master/started").asText()).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void scaleChangesTheClusterThatRuns() {
    cli.backend.cluster.phase = Phase.RUNNING;

    assertThat(cli.run("cluster", "scale", "4")).isZero();

    assertThat(cli.backend.cluster.calls).containsExactly("adopt", "scale 4");
    assertThat(cli.out()).contains("worker-4");
  }

  @Test
  void scaleRefusesWhatCannotBe() {
    assertThat(cli.run("cluster", "scale", "2")).isEqualTo(ExitCode.CLUSTER);
    assertThat(cli.err()).contains("No cluster runs.");
    cli.backend.cluster.phase = Phase.RUNNING;
    assertThat(cli.run("cluster", "scale", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("at least one worker, not 0");
    assertThat(cli.run("cluster", "scale", "some")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.run("cluster", "scale")).isEqualTo(ExitCode.USAGE);
    cli.backend.cluster.startProblem = new Problem("Memory is short.", "Use fewer.");
    assertThat(cli.run("cluster", "scale", "9")).isEqualTo(ExitCode.CLUSTER);
    assertThat(cli.err()).contains("Memory is short. Use fewer.");
  }

  @Test
  void stopStopsAndSaysWhetherThereWasOne() {
    cli.backend.cluster.phase = Phase.RUNNING;

    assertThat(cli.run("cluster", "stop")).isZero();
    assertThat(cli.out()).contains("The cluster has stopped.");
    assertThat(cli.run("cluster", "stop")).isZero();
    assertThat(cli.out()).contains("No cluster runs.");
  }
}
