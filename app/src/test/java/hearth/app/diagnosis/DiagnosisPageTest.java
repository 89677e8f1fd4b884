package hearth.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.FakeDiagnostics;
import hearth.app.fakes.PageTest;
import hearth.app.fakes.Samples;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.Fix;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;

class DiagnosisPageTest extends PageTest {

  @Test
  void itLooksByItselfAndSaysThatAllIsInOrder() {
    until(() -> window.diagnostics.looks == 1);
    press("#nav-diagnosis");
    seen("#diagnosis-fine");
    assertThat(texts("#diagnosis-wrong")).contains("Everything is in order");
    assertThat(texts("#diagnosis-fine")).contains("Docker 29.0.1 answers.");
    assertThat(isShown("#nav-problems")).isFalse();
  }

  @Test
  void theNumberOfProblemsIsSeenFromEveryPage() {
    window.diagnostics.findings.add(0, FakeDiagnostics.LEFT);
    look();
    seen("#nav-problems");
    assertThat(text("#nav-problems")).isEqualTo("1");
    assertThat(texts("#diagnosis-wrong")).contains("2 things are left of earlier runs.");
    window.diagnostics.findings.remove(FakeDiagnostics.LEFT);
    press("#diagnosis-again");
    gone("#nav-problems");
  }

  @Test
  void aSupportBundleIsSavedWhereItIsSaid() {
    window.picked.file = Path.of("for-ada");
    press("#nav-diagnosis");
    press("#diagnosis-support");

    until(() -> window.support.saved.equals(List.of(Path.of("for-ada.zip"))));
    seen(".notice");
    assertThat(robot.lookup(".notice").query().getAccessibleText())
        .contains("for-ada.zip", "removed (3)");
    assertThat(robot.lookup("#diagnosis-support").queryButton().isDisabled()).isFalse();
  }

  @Test
  void aCleanUpAsksAndKeepsResultsUnlessTheyAreChosen() {
    window.diagnostics.findings.add(0, FakeDiagnostics.LEFT);
    window.diagnostics.leftovers.addAll(FakeDiagnostics.someLeftovers());
    look();
    seen(".finding-fix");
    robot.interact(() -> ((ButtonBase) below("#diagnosis-wrong", ".finding-fix").get(0)).fire());
    seen("#clean-confirm");
    assertThat(window.diagnostics.removed).isEmpty();
    assertThat(text(".dialog-box .callout-evidence"))
        .contains("hearth-3f00aa-lab-worker-1")
        .doesNotContain("results", "hearth-spark");

    press("#clean-confirm");

    until(() -> !window.diagnostics.removed.isEmpty());
    assertThat(window.diagnostics.removed)
        .extracting(Leftover::kind)
        .containsExactly(Kind.CONTAINER, Kind.NETWORK);
    until(() -> window.diagnostics.looks == 3);
  }

  @Test
  void resultsGoOnlyWhenTheirBoxIsTicked() {
    window.diagnostics.leftovers.addAll(FakeDiagnostics.someLeftovers());
    look();
    press("#diagnosis-clean");
    seen("#clean-confirm");
    robot.interact(() -> robot.lookup("#clean-results").queryAs(CheckBox.class).setSelected(true));
    assertThat(text(".dialog-box .callout-evidence")).contains("hearth-3f00aa-results");
    press("#clean-confirm");
    until(() -> window.diagnostics.removed.size() == 3);
    assertThat(window.diagnostics.removed).noneMatch(l -> l.kind() == Kind.IMAGE);
  }

  @Test
  void aProposalForTheProfileIsAppliedAndLookedAtAgain() {
    window.diagnostics.findings.add(
        0,
        new Finding(
            Severity.ERROR,
            "Docker is not installed.",
            "Nothing is at its usual places.",
            "Install it, or run without it.",
            new Fix.ChangeProfile(
                "Run without Docker",
                Samples.profile().withEngine("docker"),
                Samples.profile().withEngine("embedded"))));
    look();
    seen(".finding-fix");
    robot.interact(() -> ((ButtonBase) below("#diagnosis-wrong", ".finding-fix").get(0)).fire());
    until(() -> !window.saved.isEmpty());
    assertThat(window.saved.get(0).engine()).isEqualTo("embedded");
    until(() -> window.diagnostics.looks == 3);
  }

  @Test
  void anotherAddressOfDockerIsRememberedAndTried() {
    look();
    robot.interact(
        () -> robot.lookup("#docker-address").queryTextInputControl().setText(" tcp://host:1 "));
    press("#docker-use");
    until(() -> window.diagnostics.get().isPresent());
    assertThat(window.diagnostics.get()).contains("tcp://host:1");
    until(() -> window.diagnostics.looks == 3);
  }

  @Test
  void theLadderSaysHowMuchIsTooMuch() {
    window.diagnostics.ladder = FakeDiagnostics.overcommitted();
    look();
    until(() -> texts("#memory-ladder").stream().anyMatch(text -> text.contains("too much")));
    assertThat(texts("#memory-ladder")).contains("Computer", "Docker", "Executor", "Heap");
  }

  /** Opens the page and looks again. */
  private void look() {
    until(() -> window.diagnostics.looks == 1);
    press("#nav-diagnosis");
    seen("#diagnosis-fine");
    press("#diagnosis-again");
    until(() -> window.diagnostics.looks == 2);
  }
}
