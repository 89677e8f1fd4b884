package hearth.app.results;

import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.PageHeader;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import org.kordamp.ikonli.feather.Feather;

/** The head of the Results page: what is being copied, what was deleted, and reading again. */
final class ResultsHeader {
  private static final double TURNING = 18;

  private ResultsHeader() {}

  static PageHeader of(ResultsViewModel model, ResultTools tools, Dialogs dialogs, Format format) {
    return new PageHeader(Messages.text("results.title"))
        .actions(
            copying(tools.copies()),
            deleted(model, tools, dialogs, format),
            Ui.iconButton(
                Messages.text("results.refresh.button"), Feather.REFRESH_CW, model::refresh));
  }

  private static Node copying(CopyOut copies) {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(TURNING, TURNING);
    turning.accessibleTextProperty().bind(copies.doingProperty());
    Label doing = Ui.label("", "muted");
    doing.textProperty().bind(copies.doingProperty());
    return Ui.showWhen(
        Ui.row(
            Gap.S,
            turning,
            doing,
            Ui.iconButton(Messages.text("results.copy.stop"), Feather.X, copies::stop)),
        Bindings.isNotEmpty(copies.doingProperty()));
  }

  private static Node deleted(
      ResultsViewModel model, ResultTools tools, Dialogs dialogs, Format format) {
    Button gone =
        Ui.button(
            "", Feather.TRASH_2, () -> DeletedDialog.show(dialogs, model, tools, format), "flat");
    gone.setId("results-deleted");
    Runnable count =
        () -> {
          int now = tools.deleted().list().size();
          gone.setText(Messages.text("results.deleted.button", now));
          gone.setAccessibleText(gone.getText());
          Ui.show(gone, now > 0);
        };
    model.allProperty().addListener((property, before, now) -> count.run());
    model.library().addedProperty().addListener((property, before, now) -> count.run());
    count.run();
    return gone;
  }
}
