package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Inputs;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.time.InstantSource;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A result in the list. */
final class ResultCell extends ListCell<ResultSummary> {
  private final ResultsViewModel model;
  private final Format format;
  private final InstantSource clock;
  private final FontIcon icon = Ui.icon(Feather.BOX, "list-icon");
  private final Label title = Ui.elidable("", "list-title");
  private final Label inputs = Ui.elidable("", "muted");
  private final Label figure = Ui.label("", "caption");
  private final Label when = Ui.label("", "caption");
  private final HBox box;

  ResultCell(ResultsViewModel model, Format format, InstantSource clock) {
    this.model = model;
    this.format = format;
    this.clock = clock;
    VBox text = Ui.column(Gap.XS / 2, title, inputs, figure, when);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    box = Ui.row(Gap.M, icon, text);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ResultSummary result, boolean isEmpty) {
    super.updateItem(result, isEmpty);
    setText(null);
    setGraphic(isEmpty ? null : box);
    if (isEmpty) {
      setAccessibleText(null);
      return;
    }
    icon.setIconCode(TypeIcons.of(result.request().type()));
    title.setText(ResultTitle.of(model, result));
    inputs.setText(Inputs.inShort(result.request().inputs()));
    figure.setText(Figures.first(result.manifest().summary(), format));
    Ui.show(figure, !figure.getText().isEmpty());
    when.setText(format.moment(result.manifest().finished(), clock.instant()));
    setAccessibleText(title.getText() + ", " + inputs.getText() + ", " + when.getText());
  }
}
