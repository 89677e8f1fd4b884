package hearth.app.cluster;

import hearth.app.fx.Callout;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.Problem;
import hearth.cluster.preflight.Finding;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Why the last start or stop failed, and what preflight noticed, worst first. */
final class FindingList extends VBox {
  private final ClusterViewModel model;
  private List<Finding> shownFindings = List.of();
  private @Nullable Problem shownProblem;

  FindingList(ClusterViewModel model) {
    super(Gap.M);
    this.model = model;
    setId("cluster-findings");
    Ui.show(this, false);
  }

  void show(List<Finding> findings, @Nullable Problem problem) {
    if (findings.equals(shownFindings) && Objects.equals(problem, shownProblem)) {
      return;
    }
    shownFindings = findings;
    shownProblem = problem;
    getChildren().clear();
    if (problem != null) {
      getChildren()
          .add(
              new Callout(
                  Tone.DANGER,
                  problem.message(),
                  null,
                  problem.remedy(),
                  Ui.button(
                      Messages.text("cluster.problem.dismiss"),
                      Feather.X,
                      model::dismissProblem,
                      "small")));
    }
    findings.stream()
        .sorted((a, b) -> b.severity().compareTo(a.severity()))
        .map(
            finding ->
                new Callout(
                    ClusterLook.tone(finding.severity()),
                    finding.title(),
                    finding.evidence(),
                    finding.remedy()))
        .forEach(getChildren()::add);
    Ui.show(this, !getChildren().isEmpty());
  }
}
