package hearth.app.fx;

import atlantafx.base.theme.Styles;
import hearth.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Questions and panels above the page. */
public final class Dialogs {
  private static final double QUESTION_WIDTH = 460;

  private final Overlay overlay;

  public Dialogs(Overlay overlay) {
    this.overlay = overlay;
  }

  /** Asks before something that cannot be undone; runs {@code yes} when confirmed. */
  public void confirmDanger(String title, String question, String confirm, Runnable yes) {
    Button no =
        Ui.button(Messages.text("dialog.keep.button"), Feather.CORNER_UP_LEFT, overlay::close);
    Button sure =
        Ui.button(
            confirm,
            Feather.ALERT_TRIANGLE,
            () -> {
              overlay.close();
              yes.run();
            },
            Styles.DANGER);
    ask(title, Ui.paragraph(question), sure, no);
  }

  /** Asks with buttons of the caller's; the last one is the main one and has the focus. */
  public void ask(String title, Node body, Button... buttons) {
    HBox actions = Ui.row(Gap.S, buttons);
    actions.setAlignment(Pos.CENTER_RIGHT);
    actions.getStyleClass().add(Ui.KEEP_CLEAR);
    VBox box = Ui.column(Gap.L, Ui.label(title, "dialog-title"), body, actions);
    box.getStyleClass().add("dialog-box");
    box.setMaxSize(QUESTION_WIDTH, VBox.USE_PREF_SIZE);
    overlay.show(box, buttons[buttons.length - 1]);
  }

  /** Shows a large panel with a title and a close button. */
  public void panel(String title, Node body, double width, double height) {
    Button close = Ui.iconButton(Messages.text("dialog.close.button"), Feather.X, overlay::close);
    VBox box =
        Ui.column(Gap.M, Ui.row(Gap.S, Ui.label(title, "dialog-title"), Ui.spacer(), close), body);
    VBox.setVgrow(body, Priority.ALWAYS);
    box.getStyleClass().add("dialog-box");
    box.setMaxSize(width, height);
    overlay.show(box, close);
  }

  /** Whether a question or a panel is shown. */
  public boolean isOpen() {
    return overlay.isOpen();
  }

  public void close() {
    overlay.close();
  }
}
