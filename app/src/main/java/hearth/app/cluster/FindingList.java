package hearth.app.cluster;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Callout;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.Problem;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Fix;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Why the last start or stop failed, and what preflight noticed, worst first, each with a button
 * where the finding says what would mend it.
 */
final class FindingList extends VBox {
  private final ClusterViewModel model;
  private @Nullable Shown shown;

  FindingList(ClusterViewModel model) {
    super(Gap.M);
    this.model = model;
    setId("cluster-findings");
    Ui.show(this, false);
  }

  /** What the list shows now. */
  private record Shown(List<Finding> findings, @Nullable Problem problem, Set<Fix> mended) {}

  void show(List<Finding> findings, @Nullable Problem problem) {
    Shown now = new Shown(findings, problem, Set.copyOf(model.mended()));
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    getChildren().clear();
    if (problem != null && findings.stream().noneMatch(finding -> says(finding, problem))) {
      getChildren().add(problem(problem));
    }
    boolean blocked = findings.stream().anyMatch(finding -> forbids(finding, now.mended()));
    findings.stream()
        .sorted(Comparator.comparing(Finding::severity).reversed())
        .map(
            finding ->
                isMended(finding, now.mended())
                    ? mended(Objects.requireNonNull(finding.fix()), blocked)
                    : callout(finding))
        .forEach(getChildren()::add);
    Ui.show(this, !getChildren().isEmpty());
  }

  /** A start that a finding forbids fails with that finding's own words. */
  private static boolean says(Finding finding, Problem problem) {
    return problem.message().startsWith(finding.title());
  }

  private static boolean forbids(Finding finding, Set<Fix> mended) {
    return finding.severity() == Finding.Severity.ERROR && !isMended(finding, mended);
  }

  private static boolean isMended(Finding finding, Set<Fix> mended) {
    return finding.fix() != null && mended.contains(finding.fix());
  }

  private Callout problem(Problem problem) {
    return new Callout(
        Tone.DANGER,
        problem.message(),
        null,
        problem.remedy(),
        Ui.button(
            Messages.text("cluster.problem.dismiss"), Feather.X, model::dismissProblem, "small"));
  }

  private Callout callout(Finding finding) {
    return ClusterLook.callout(finding, actions(finding.fix()));
  }

  private Node[] actions(@Nullable Fix fix) {
    if (!(fix instanceof Fix.ChangeProfile change)) {
      return new Node[0];
    }
    Button mend =
        Ui.button(change.label(), Feather.CHECK, () -> model.mend(change), "small", Styles.ACCENT);
    mend.setMnemonicParsing(false);
    mend.getStyleClass().add("finding-fix");
    return new Node[] {Ui.showWhen(mend, model.canEdit())};
  }

  private Callout mended(Fix fix, boolean blocked) {
    return new Callout(
        Tone.SUCCESS,
        Messages.text("cluster.finding.mended", fix.label()),
        null,
        blocked
            ? Messages.text("cluster.finding.mended.more")
            : Messages.text("cluster.finding.mended.next"));
  }
}
