package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.app.fakes.ScalingSamples;
import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.scaling.ScalingDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalingCommandTest {
  @TempDir Path folder;
  private CliRunner cli;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
    cli.backend.cluster.phase = Phase.RUNNING;
  }

  @Test
  void printsTimesSpeedUpAndAdvice() {
    int code =
        cli.run("scaling", "kmer-spectrum", "a.fa", "--set=k=31", "--workers=1,2,4", "--repeats=2");

    assertThat(code).isZero();
    assertThat(cli.backend.scalings.started)
        .containsExactly(
            new ScalingDraft(
                new JobDraft("kmer-spectrum", Map.of("k", "31"), List.of(Path.of("a.fa"))),
                List.of(1, 2, 4),
                2));
    assertThat(cli.out().lines().toList())
        .startsWith(
            "Workers  Runs     Median  Speed-up  Efficiency",
            "      1     2     20.3 s      1.00       100 %",
            "      2     2     12.1 s      1.67        84 %",
            "      3     2      9.2 s      2.20        73 %",
            "      4     2      8.9 s      2.28        57 %",
            "",
            "3 workers for this job: 9.2 s in place of 20.3 s with one."
                + " With 4 it is hardly faster: 8.9 s.");
    assertThat(cli.out()).contains("By Amdahl’s law 2").contains("95 % interval");
  }

  @Test
  void printsOneDocumentForScripts() throws IOException {
    assertThat(cli.run("scaling", "kmer-spectrum", "a.fa", "--json")).isZero();

    JsonNode report = new ObjectMapper().readTree(cli.out());
    assertThat(report.path("outcome").asText()).isEqualTo("FINISHED");
    assertThat(report.path("runs")).hasSize(8);
    assertThat(report.at("/runs/0/seconds").asDouble()).isEqualTo(20.4);
    assertThat(report.at("/points/3/workers").asInt()).isEqualTo(4);
    assertThat(report.at("/law/share").asDouble()).isBetween(0.1, 0.4);
    assertThat(report.path("advisedWorkers").asInt()).isEqualTo(3);
  }

  @Test
  void aFailureIsToldAndKeepsWhatWasMeasured() {
    cli.backend.scalings.next = ScalingSamples.failed();

    assertThat(cli.run("scaling", "kmer-spectrum", "a.fa")).isEqualTo(ExitCode.JOB_FAILED);

    assertThat(cli.err()).contains("reads_30x.fq.gz is damaged.");
  }

  @Test
  void whatCannotBeMeasuredIsMisuse() {
    cli.backend.scalings.failure = new IllegalArgumentException("1 to 20 repeats are possible.");

    assertThat(cli.run("scaling", "kmer-spectrum", "a.fa", "--repeats=0"))
        .isEqualTo(ExitCode.USAGE);

    assertThat(cli.err()).contains("1 to 20 repeats").contains("hearth scaling --help");
  }
}
