package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Inputs;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A result in the list: a small picture of its chart, what it is, of which files, and its tags. */
final class ResultCard extends ListCell<ResultItem> {
  private final ResultsViewModel model;
  private final Previews previews;
  private final Format format;
  private final InstantSource clock;
  private final ObservableValue<Boolean> dark;
  private final ChangeListener<Boolean> follow = (property, before, now) -> picture();
  private final FontIcon icon = Ui.icon(Feather.BOX, "list-icon");
  private final FontIcon small = Ui.icon(Feather.BOX, "result-type");
  private final ImageView preview = new ImageView();
  private final Label title = Ui.elidable("", "list-title");
  private final Label inputs = Ui.elidable("", "muted");
  private final Label when = Ui.elidable("", "caption");
  private final FlowPane tags = new FlowPane(Gap.XS, Gap.XS);
  private final HBox box;

  ResultCard(
      ResultsViewModel model,
      Previews previews,
      Format format,
      InstantSource clock,
      ObservableValue<Boolean> dark) {
    this.model = model;
    this.previews = previews;
    this.format = format;
    this.clock = clock;
    this.dark = dark;
    dark.addListener(new WeakChangeListener<>(follow));
    preview.setFitWidth(Previews.WIDTH);
    preview.setFitHeight(Previews.HEIGHT);
    StackPane picture = new StackPane(icon, preview);
    picture.getStyleClass().add("result-preview");
    picture.setMinSize(Previews.WIDTH + 2, Previews.HEIGHT + 2);
    picture.setMaxSize(Previews.WIDTH + 2, Previews.HEIGHT + 2);
    VBox text = Ui.column(Gap.XS / 2, Ui.row(Gap.XS, small, title), inputs, when, tags);
    text.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox.setHgrow(text, Priority.ALWAYS);
    box = Ui.row(Gap.M, picture, text);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ResultItem item, boolean isEmpty) {
    super.updateItem(item, isEmpty);
    setText(null);
    setGraphic(isEmpty ? null : box);
    if (isEmpty || item == null) {
      setAccessibleText(null);
      preview.setImage(null);
      return;
    }
    ResultSummary result = item.summary();
    title.setText(ResultTitle.of(model, item));
    if (result == null) {
      look(Feather.ALERT_TRIANGLE);
      inputs.setText(Messages.text("results.odd"));
      when.setText("");
    } else {
      look(TypeIcons.of(result.request().type()));
      inputs.setText(Inputs.inShort(result.request().inputs()));
      String moment = format.moment(result.manifest().finished(), clock.instant());
      String figure = Figures.first(result.manifest().summary(), format);
      when.setText(figure.isEmpty() ? moment : moment + " · " + figure);
    }
    Ui.show(inputs, !inputs.getText().isEmpty());
    Ui.show(when, !when.getText().isEmpty());
    List<String> own = model.library().of(item.id()).tags();
    tags.getChildren().setAll(own.stream().map(tag -> Ui.elidable(tag, "tag")).toList());
    Ui.show(tags, !own.isEmpty());
    picture();
    setAccessibleText(
        String.join(
            ", ",
            List.of(title.getText(), inputs.getText(), when.getText(), String.join(", ", own))));
  }

  private void look(Feather shape) {
    icon.setIconCode(shape);
    small.setIconCode(shape);
  }

  /** Shows the result's picture once there is one, and its type's icon until then. */
  private void picture() {
    ResultItem item = getItem();
    ResultSummary result = item == null ? null : item.summary();
    if (result == null) {
      show(null);
      return;
    }
    boolean inDark = dark.getValue();
    previews.ask(
        result, inDark, () -> item.equals(getItem()) && inDark == dark.getValue(), this::show);
  }

  private void show(@Nullable Image picture) {
    preview.setImage(picture);
    icon.setVisible(picture == null);
    Ui.show(small, picture != null);
  }
}
