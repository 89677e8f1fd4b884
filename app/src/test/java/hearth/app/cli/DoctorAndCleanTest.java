package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.FakeDiagnostics;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorAndCleanTest {

  @TempDir Path folder;

  private CliRunner cli;
  private FakeDiagnostics computer;

  @BeforeEach
  void create() {
    cli = new CliRunner(folder);
    computer = cli.backend.diagnostics;
  }

  @Test
  void aComputerInOrderIsToldAndExitsWithZero() {
    assertThat(cli.run("doctor")).isZero();
    assertThat(cli.out()).contains("ok      Docker 29.0.1 answers.");
    assertThat(cli.backend.cluster.calls).as("looking changes nothing").isEmpty();
  }

  @Test
  void aWarningIsNoFailureAndAnErrorIs() {
    computer.findings.add(0, FakeDiagnostics.LEFT);
    assertThat(cli.run("doctor")).isZero();

    computer.findings.add(0, new Finding(Severity.ERROR, "No Docker.", "None.", "Install it."));
    assertThat(cli.run("doctor")).isEqualTo(ExitCode.CLUSTER);
    assertThat(cli.out()).contains("error   No Docker.", "        Install it.");
  }

  @Test
  void theDocumentHasEveryFindingWithItsFix() {
    computer.findings.add(0, FakeDiagnostics.LEFT);

    assertThat(cli.run("doctor", "--json")).isZero();

    assertThat(cli.out())
        .contains("\"errors\" : false", "\"severity\" : \"warning\"", "\"fix\" : \"Clean up…\"")
        .contains("\"fix\" : null");
  }

  @Test
  void aSupportBundleSaysWhatWasRemovedAndWhatIsMissing() {
    assertThat(cli.run("support", "for-ada.zip")).isZero();

    assertThat(cli.backend.support.saved).containsExactly(Path.of("for-ada.zip"));
    assertThat(cli.out())
        .contains("Wrote for-ada.zip: 13 kB, 1 texts. Secrets removed from them: 3.")
        .contains("a.log: no such log", "look through it before you send it");
  }

  @Test
  void aSupportBundleThatCannotBeWrittenIsAFailureWithARemedy() {
    cli.backend.support.fails = true;

    assertThat(cli.run("support")).isEqualTo(ExitCode.HEARTH);
    assertThat(cli.err()).contains("The folder is gone.", "Name a file in a folder");
  }

  @Test
  void aDryRunListsAndRemovesNothing() {
    computer.leftovers.addAll(FakeDiagnostics.someLeftovers());

    assertThat(cli.run("clean", "--dry-run", "--volumes")).isZero();

    assertThat(cli.err())
        .contains("container hearth-3f00aa-lab-worker-1", "results volume hearth-3f00aa-results")
        .doesNotContain("hearth-spark");
    assertThat(computer.removed).isEmpty();
  }

  @Test
  void withoutTerminalAndWithoutYesNothingIsRemoved() {
    computer.leftovers.addAll(FakeDiagnostics.someLeftovers());

    assertThat(cli.run("clean")).isZero();

    assertThat(cli.err()).contains("Nothing was removed.");
    assertThat(computer.removed).isEmpty();
  }

  @Test
  void withYesOnlyWhatWasAskedForGoes() {
    computer.leftovers.addAll(FakeDiagnostics.someLeftovers());

    assertThat(cli.run("clean", "--yes")).isZero();
    assertThat(computer.removed)
        .extracting(Leftover::kind)
        .containsExactly(Kind.CONTAINER, Kind.NETWORK);
    assertThat(cli.out()).contains("2 things were removed.");

    assertThat(cli.run("clean", "--yes", "--volumes", "--images", "--json")).isZero();
    assertThat(computer.leftovers).isEmpty();
    assertThat(cli.out()).contains("\"removed\"", "hearth-spark:01cddb28bf31");

    assertThat(cli.run("clean", "--yes")).isZero();
    assertThat(cli.err()).contains("Nothing is left");
  }
}
