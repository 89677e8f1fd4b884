package hearth.app.results;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with several results. */
final class SeveralPane extends VBox {

  SeveralPane(ResultsViewModel model, List<ResultItem> items, ResultTools tools) {
    super(Gap.L);
    getStyleClass().add("page-content");
    setId("several-results");
    boolean any = items.stream().anyMatch(item -> item.summary() != null);
    Button tag =
        Ui.button(Messages.text("results.tag.button"), Feather.TAG, () -> tools.tag(items));
    tag.setDisable(!any);
    Button copy =
        Ui.button(Messages.text("results.copy.button"), Feather.COPY, () -> tools.copy(items));
    copy.setDisable(!any);
    Button delete =
        Ui.button(
            Messages.text("results.delete.button"), Feather.TRASH_2, () -> tools.delete(items));
    tag.setId("several-tag");
    copy.setId("several-copy");
    delete.setId("several-delete");
    FlowPane buttons = new FlowPane(Gap.S, Gap.S, tag, copy, delete);
    getChildren()
        .addAll(
            Ui.row(
                Gap.S,
                Ui.icon(Feather.LAYERS, "card-icon"),
                Ui.paragraph(Messages.text("results.several", items.size()), "section-title")),
            buttons,
            Ui.paragraph(names(model, items)));
  }

  private static String names(ResultsViewModel model, List<ResultItem> items) {
    int most = 12;
    String names =
        String.join(
            "\n", items.stream().limit(most).map(item -> ResultTitle.of(model, item)).toList());
    return items.size() <= most
        ? names
        : names + "\n" + Messages.text("results.several.more", items.size() - most);
  }
}
