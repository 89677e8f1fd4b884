package hearth.app.cluster;

import atlantafx.base.controls.RingProgressIndicator;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.StartStep;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The steps of a start or a stop: done, under way, still to come. */
final class StepsCard extends VBox {
  private static final double MARK = 20;

  private final Label title = Ui.label("", "card-title");
  private final VBox rows = Ui.column(Gap.M);
  private final Node cancel;
  private List<StartStep> shown = List.of();

  StepsCard(Node cancel) {
    super(Gap.L);
    this.cancel = cancel;
    getStyleClass().addAll("card", "steps");
    getChildren().addAll(Ui.row(Gap.M, title, Ui.spacer(), cancel), rows);
  }

  void show(String heading, List<StartStep> steps) {
    title.setText(heading);
    if (!steps.equals(shown)) {
      shown = List.copyOf(steps);
      rows.getChildren().setAll(steps.stream().map(StepsCard::row).toList());
    }
  }

  void canCancel(boolean possible) {
    Ui.show(cancel, possible);
  }

  private static HBox row(StartStep step) {
    Label name = Ui.label(ClusterLook.stepName(step));
    StackPane mark = new StackPane(mark(step.state()));
    mark.setMinSize(MARK, MARK);
    mark.setPrefSize(MARK, MARK);
    HBox row = Ui.row(Gap.M, mark, name);
    if (!step.detail().isEmpty()) {
      row.getChildren().add(Ui.label(step.detail(), "muted"));
    }
    row.getStyleClass().add("step");
    if (step.state() == StartStep.State.PENDING) {
      name.getStyleClass().add("muted");
    }
    name.setAccessibleText(
        name.getText() + ", " + Messages.text(StartStep.State.class, step.state()));
    return row;
  }

  private static Node mark(StartStep.State state) {
    if (state == StartStep.State.ACTIVE) {
      RingProgressIndicator ring = new RingProgressIndicator();
      ring.setMinSize(MARK, MARK);
      ring.setMaxSize(MARK, MARK);
      ring.setAccessibleText(Messages.text(StartStep.State.class, state));
      return ring;
    }
    Node icon =
        switch (state) {
          case DONE -> Ui.icon(Feather.CHECK_CIRCLE, "step-mark");
          case FAILED -> Ui.icon(Feather.X_CIRCLE, "step-mark");
          case PENDING, ACTIVE -> Ui.icon(Feather.CIRCLE, "step-mark");
        };
    Tone tone =
        switch (state) {
          case DONE -> Tone.SUCCESS;
          case FAILED -> Tone.DANGER;
          case PENDING, ACTIVE -> Tone.NEUTRAL;
        };
    tone.applyTo(icon);
    return icon;
  }
}
