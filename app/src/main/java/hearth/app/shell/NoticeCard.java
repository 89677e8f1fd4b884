package hearth.app.shell;

import hearth.app.fx.Gap;
import hearth.app.fx.Notice;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * One notice, with the button that does something about it and the one that closes it; Escape does
 * too. Good news goes by itself some seconds after it was first shown, bad news stays.
 */
final class NoticeCard extends VBox {
  private static final Duration SHOWN = Duration.seconds(8);

  /**
   * @param close takes the notice away
   */
  NoticeCard(Notice notice, Runnable close) {
    super(Gap.S);
    getStyleClass().addAll("notice", "elevated-2");
    notice.tone().applyTo(this);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(notice.text());
    Label text = Ui.paragraph(notice.text());
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Node icon = Ui.icon(shape(notice.tone()), "notice-icon");
    Button shut = Ui.iconButton(Messages.text("shell.notice.close"), Feather.X, close);
    shut.getStyleClass().add("notice-close");
    HBox head = Ui.row(Gap.S, icon, text, shut);
    getChildren().add(head);
    Runnable action = notice.action();
    if (notice.actionLabel() != null && action != null) {
      Button button = new Button(notice.actionLabel());
      button.setMnemonicParsing(true);
      button.setAccessibleText(notice.actionLabel().replace("_", ""));
      button.setOnAction(
          event -> {
            close.run();
            action.run();
          });
      HBox actions = Ui.row(Gap.S, button);
      actions.setAlignment(Pos.CENTER_RIGHT);
      getChildren().add(actions);
    }
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
    if (!notice.stays()) {
      PauseTransition pause = new PauseTransition(SHOWN);
      pause.setOnFinished(event -> close.run());
      pause.play();
    }
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private static Feather shape(Tone tone) {
    return switch (tone) {
      case SUCCESS -> Feather.CHECK_CIRCLE;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case DANGER -> Feather.X_OCTAGON;
      case ACCENT, NEUTRAL -> Feather.INFO;
    };
  }
}
