package hearth.app.results;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The deleted results: each can be brought back, and all be removed now. */
final class DeletedDialog {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 480;

  private DeletedDialog() {}

  static void show(Dialogs dialogs, ResultsViewModel model, ResultTools tools, Format format) {
    DeletedResults deleted = tools.deleted();
    List<ResultItem> items = deleted.list();
    VBox rows = Ui.column(Gap.S);
    for (ResultItem item : items) {
      rows.getChildren().add(row(item, dialogs, model, deleted, format));
    }
    Button remove =
        Ui.button(
            Messages.text("results.remove.button"),
            Feather.TRASH_2,
            () ->
                dialogs.confirmDanger(
                    Messages.text("results.remove.title"),
                    Messages.text("results.remove.question", items.size()),
                    Messages.text("results.remove.confirm"),
                    () -> deleted.remove(items)),
            Styles.DANGER);
    remove.setId("deleted-remove");
    ScrollPane scroll = Ui.scroll(rows);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox body =
        Ui.column(
            Gap.M,
            Ui.paragraph(
                Messages.text("results.deleted.explained", DeletedResults.STAY.toDays()), "muted"),
            scroll,
            Ui.row(Gap.S, Ui.spacer(), remove));
    body.setId("deleted-results");
    dialogs.panel(Messages.text("results.deleted.title"), body, WIDTH, HEIGHT);
  }

  private static Node row(
      ResultItem item,
      Dialogs dialogs,
      ResultsViewModel model,
      DeletedResults deleted,
      Format format) {
    String title = ResultTitle.of(model, item);
    Button back =
        Ui.button(
            Messages.text("results.deleted.back"),
            Feather.CORNER_UP_LEFT,
            () -> {
              model.library().bringBack(List.of(item.id()));
              dialogs.close();
            });
    back.setAccessibleText(Messages.text("results.deleted.back.name", title));
    VBox text =
        Ui.column(
            Gap.XS / 2,
            Ui.elidable(title, "list-title"),
            Ui.label(
                Messages.text(
                    "results.deleted.when",
                    format.moment(deleted.deletedAt(item), model.library().now())),
                "caption"));
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    return Ui.row(Gap.M, text, back);
  }
}
