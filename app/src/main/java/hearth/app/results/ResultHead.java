package hearth.app.results;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What stands above a result that a person may change: its name and its tags. */
final class ResultHead {
  private ResultHead() {}

  /** Its name, as it is now. */
  static Label title(ResultsViewModel model, ResultSummary result) {
    Label title = Ui.paragraph("", "section-title");
    title.setId("result-title");
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> ResultTitle.of(model, result), model.library().addedProperty()));
    return title;
  }

  /** Its tags, as they are now, after its type where its name hides that. */
  static Node tags(ResultsViewModel model, ResultSummary result) {
    FlowPane row = new FlowPane(Gap.XS, Gap.XS);
    row.setId("result-head-tags");
    InvalidationListener fill = changed -> fill(row, model, result);
    // The row keeps its listener, so that both go together.
    row.setUserData(fill);
    model.library().addedProperty().addListener(new WeakInvalidationListener(fill));
    fill(row, model, result);
    return row;
  }

  private static void fill(FlowPane row, ResultsViewModel model, ResultSummary result) {
    var added = model.library().of(ResultsViewModel.id(result));
    List<Label> labels = added.tags().stream().map(tag -> Ui.label(tag, "tag")).toList();
    row.getChildren().setAll(labels);
    if (!added.name().isEmpty()) {
      row.getChildren().add(0, Ui.label(ResultTitle.plain(model, result), "muted"));
    }
    Ui.show(row, !row.getChildren().isEmpty());
  }

  /** The button with all that can be done with it. */
  static MenuButton more(ResultTools tools, ResultSummary result) {
    MenuButton more = new MenuButton(null, Ui.icon(Feather.MORE_HORIZONTAL));
    more.setId("result-more");
    more.getStyleClass().addAll("button-icon", "no-arrow");
    more.setAccessibleText(Messages.text("results.more"));
    more.setTooltip(new Tooltip(Messages.text("results.more")));
    more.getItems().setAll(tools.menu(List.of(ResultItem.of(result))));
    return more;
  }
}
