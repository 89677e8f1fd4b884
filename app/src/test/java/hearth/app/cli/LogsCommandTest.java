package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.monitor.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsCommandTest {
  @TempDir Path folder;
  private CliRunner cli;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
    cli.backend.cluster.phase = Phase.RUNNING;
  }

  @Test
  void theMastersLogIsPrintedWhenNoNodeIsNamed() {
    cli.backend.cluster.logs.put("master", "one\ntwo\n");

    assertThat(cli.run("logs")).isZero();
    assertThat(cli.out()).isEqualTo("one\ntwo\n");
  }

  @Test
  void aWorkersLogAsJson() throws IOException {
    cli.backend.cluster.logs.put("worker-2", "one\ntwo\n");

    assertThat(cli.run("logs", "worker-2", "--json")).isZero();
    JsonNode document = new ObjectMapper().readTree(cli.out());
    assertThat(document.at("/node").asText()).isEqualTo("worker-2");
    assertThat(document.at("/lines/1").asText()).isEqualTo("two");
  }

  @Test
  void followingGoesOnUntilItIsInterrupted() {
    cli.backend.cluster.logs.put("master", "one\n");
    CompletableFuture<Integer> running =
        CompletableFuture.supplyAsync(() -> cli.run("logs", "--follow"));
    await().atMost(Duration.ofMinutes(1)).until(() -> cli.out().equals("one\n"));

    cli.backend.cluster.logs.put("master", "one\ntwo\n");

    await().atMost(Duration.ofMinutes(1)).until(() -> cli.out().equals("one\ntwo\n"));
    assertThat(running).isNotDone();
    cli.interrupt();
    assertThat(running.join()).isZero();
  }

  @Test
  void whatIsNotThereIsASentenceWithWhatIs() {
    assertThat(cli.run("logs", "worker-9")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("no node worker-9").contains("master, worker-1, worker-2");
    assertThat(cli.run("logs", "--follow", "--json")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("--follow");
    cli.backend.cluster.phase = Phase.STOPPED;
    assertThat(cli.run("logs")).isEqualTo(ExitCode.CLUSTER);
    assertThat(cli.err()).contains("No cluster runs.");
  }
}
