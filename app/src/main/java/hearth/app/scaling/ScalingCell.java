package hearth.app.scaling;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.scaling.ScalingEnd;
import hearth.cluster.scaling.ScalingSnapshot;
import java.time.InstantSource;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An experiment in the list. */
final class ScalingCell extends ListCell<ScalingRow> {
  private final ScalingViewModel model;
  private final Format format;
  private final InstantSource clock;
  private final FontIcon icon = Ui.icon(Feather.TRENDING_UP, "list-icon");
  private final Label title = Ui.elidable("", "list-title");
  private final Label inputs = Ui.elidable("", "muted");
  private final Label state = Ui.label("", "caption");
  private final Label when = Ui.label("", "caption");
  private final HBox box;
  private final ChangeListener<ScalingSnapshot> follow = (property, before, now) -> fill(now);
  private @Nullable ScalingRow shown;

  ScalingCell(ScalingViewModel model, Format format, InstantSource clock) {
    this.model = model;
    this.format = format;
    this.clock = clock;
    VBox text = Ui.column(Gap.XS / 2, title, inputs, state, when);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    box = Ui.row(Gap.M, icon, text);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ScalingRow row, boolean isEmpty) {
    super.updateItem(row, isEmpty);
    if (shown != null) {
      shown.latestProperty().removeListener(follow);
    }
    shown = isEmpty ? null : row;
    setText(null);
    setGraphic(isEmpty ? null : box);
    if (shown == null) {
      setAccessibleText(null);
      return;
    }
    shown.latestProperty().addListener(follow);
    fill(shown.get());
  }

  private void fill(ScalingSnapshot experiment) {
    icon.setIconCode(TypeIcons.of(experiment.plan().type()));
    title.setText(model.title(experiment));
    inputs.setText(ScalingTitle.inputs(experiment));
    ScalingEnd end = experiment.plan().end();
    state.setText(
        end == null
            ? Messages.text("scaling.runs", experiment.done(), experiment.runs().size())
            : Messages.text(ScalingEnd.Outcome.class, end.outcome()));
    when.setText(format.moment(experiment.plan().created(), clock.instant()));
    setAccessibleText(
        String.join(", ", title.getText(), inputs.getText(), state.getText(), when.getText()));
  }
}
