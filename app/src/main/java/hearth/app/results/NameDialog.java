package hearth.app.results;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Asks for a result's name. */
final class NameDialog {
  private static final int MOST_LETTERS = 200;

  private NameDialog() {}

  static void show(Dialogs dialogs, ResultsViewModel model, ResultItem item) {
    TextField field = new TextField(ResultTitle.of(model, item));
    field.setId("result-name");
    field.setAccessibleText(Messages.text("results.name.field"));
    Label label = Ui.label(Messages.text("results.name.field"), "field-label");
    label.setLabelFor(field);
    String plain = ResultTitle.plain(model, Objects.requireNonNull(item.summary()));
    Runnable save =
        () -> {
          dialogs.close();
          String typed = field.getText().strip();
          String name = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
          model.library().rename(item.id(), name.equals(plain) ? "" : name);
        };
    field.setOnAction(event -> save.run());
    Button leave =
        Ui.button(Messages.text("dialog.cancel.button"), Feather.CORNER_UP_LEFT, dialogs::close);
    Button rename =
        Ui.button(Messages.text("results.name.button"), Feather.CHECK, save, Styles.ACCENT);
    rename.setId("result-name-save");
    dialogs.ask(
        Messages.text("results.name.title"),
        Ui.column(
            Gap.XS,
            label,
            field,
            Ui.paragraph(Messages.text("results.name.help", plain), "caption")),
        leave,
        rename);
    field.requestFocus();
    field.selectAll();
  }
}
