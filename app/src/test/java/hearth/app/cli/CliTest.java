package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CliTest {
  @TempDir Path folder;
  private CliRunner cli;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
  }

  @Test
  void withoutACommandTheWindowOpens() {
    assertThat(cli.run()).isZero();
    assertThat(cli.windows).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo",
        "run",
        "samples",
        "submit",
        "jobs",
        "jobs show",
        "jobs log",
        "jobs history",
        "jobs wait",
        "jobs cancel",
        "jobs retry",
        "jobs clone",
        "jobs move",
        "cluster",
        "cluster start",
        "cluster status",
        "cluster stop",
        "simulate",
        "simulate-table"
      })
  void everyCommandHasHelpAndAVersion(String command) {
    String[] words = command.isEmpty() ? new String[0] : command.split(" ");

    assertThat(cli.run(with(words, "--help"))).isZero();
    assertThat(cli.out()).startsWith("Usage: hearth" + (command.isEmpty() ? "" : " " + command));
    assertThat(cli.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(cli.run(with(words, "--version"))).isZero();
    assertThat(cli.out()).startsWith("Hearth ").contains("Apache Spark 4").contains("Java ");
    assertThat(cli.opened).as("help needs no backend").isEmpty();
  }

  @Test
  void helpSaysWhatEveryExitCodeMeans() {
    cli.run("--help");

    assertThat(cli.out()).contains("Exit codes:").contains("130   ended by Ctrl+C");
  }

  @Test
  void helpOfRunListsTypesAndParameters() {
    cli.run("run", "--help");

    assertThat(cli.out()).contains("kmer-spectrum").contains("k=21").contains("codon-usage");
  }

  @Test
  void aWordThatNoCommandKnowsIsWrongUsage() {
    assertThat(cli.run("clutser")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err())
        .startsWith("hearth: ")
        .contains("clutser")
        .contains("Did you mean")
        .contains("cluster")
        .contains("hearth --help");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void clusterAloneIsWrongUsage() {
    assertThat(cli.run("cluster")).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).contains("start, status, scale or stop");
  }

  @Test
  void aFailureIsASentenceAndWithJsonADocumentToo() throws IOException {
    cli.backend.cluster.startProblem =
        new hearth.cluster.monitor.Problem("The master did not start.", "Close a program.");

    assertThat(cli.run("cluster", "start", "--json")).isEqualTo(ExitCode.CLUSTER);
    assertThat(cli.err()).contains("The master did not start. Close a program.");
    assertThat(cli.err()).doesNotContain("\tat ");
    assertThat(new ObjectMapper().readTree(cli.out()).at("/error/exitCode").asInt()).isEqualTo(4);
  }

  @Test
  void verboseShowsTheTrace() {
    cli.backend.cluster.startProblem = new hearth.cluster.monitor.Problem("No.", "Wait.");

    cli.run("cluster", "start", "--verbose");

    assertThat(cli.err()).contains("\tat ");
  }

  @Test
  void noCommandHasAnOptionWithoutADescription() {
    assertDescribed(cli.commands());
  }

  private static void assertDescribed(CommandLine command) {
    assertThat(command.getCommandSpec().options())
        .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    command.getSubcommands().values().forEach(CliTest::assertDescribed);
  }

  private static String[] with(String[] words, String last) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }
}
