package hearth.app.results;

import hearth.app.fx.Callout;
import hearth.app.fx.Gap;
import hearth.app.fx.TitleRow;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A directory that cannot be read as a result: why, and what to do. */
final class OddPane extends VBox {

  OddPane(ResultItem item, ResultTools tools) {
    super(Gap.L);
    getStyleClass().add("page-content");
    setId("odd-result");
    var folder =
        Ui.button(
            Messages.text("results.folder.button"), Feather.FOLDER, () -> tools.openFolder(item));
    folder.setId("open-folder");
    var delete =
        Ui.button(
            Messages.text("results.delete.button"),
            Feather.TRASH_2,
            () -> tools.delete(List.of(item)));
    delete.setId("odd-delete");
    Ui.show(delete, item.ours());
    getChildren()
        .addAll(
            new TitleRow(
                Ui.row(
                    Gap.S,
                    Ui.icon(Feather.ALERT_TRIANGLE, "card-icon"),
                    Ui.paragraph(item.id(), "section-title")),
                folder,
                delete),
            new Callout(Tone.WARNING, Messages.text("results.odd"), null, item.trouble()));
  }
}
