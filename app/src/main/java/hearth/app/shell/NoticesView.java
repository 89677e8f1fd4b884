package hearth.app.shell;

import atlantafx.base.controls.Notification;
import hearth.app.fx.Gap;
import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Notices at the window's lower right edge. Good news goes by itself, bad news stays. */
final class NoticesView extends VBox {
  private static final Duration SHOWN = Duration.seconds(8);
  private static final double WIDTH = 360;

  private final Notices notices;
  private final Map<Notice, Notification> nodes = new HashMap<>();

  NoticesView(Notices notices) {
    super(Gap.S);
    this.notices = notices;
    getStyleClass().add("notices");
    setPickOnBounds(false);
    setMaxSize(WIDTH, USE_PREF_SIZE);
    notices.shown().addListener((ListChangeListener<Notice>) change -> show());
    show();
  }

  private void show() {
    nodes.keySet().retainAll(notices.shown());
    getChildren()
        .setAll(notices.shown().stream().map(n -> nodes.computeIfAbsent(n, this::node)).toList());
  }

  private Notification node(Notice notice) {
    Notification node = new Notification(notice.text(), Ui.icon(shape(notice.tone())));
    node.getStyleClass().addAll("elevated-2", "notice");
    switch (notice.tone()) {
      case SUCCESS -> node.getStyleClass().add("success");
      case WARNING -> node.getStyleClass().add("warning");
      case DANGER -> node.getStyleClass().add("danger");
      case ACCENT, NEUTRAL -> node.getStyleClass().add("accent");
    }
    node.setPrefWidth(WIDTH);
    node.setOnClose(event -> notices.remove(notice));
    node.setAccessibleText(notice.text());
    Runnable action = notice.action();
    if (notice.actionLabel() != null && action != null) {
      Button button = new Button(notice.actionLabel());
      button.setAccessibleText(notice.actionLabel());
      button.setOnAction(
          event -> {
            notices.remove(notice);
            action.run();
          });
      node.getPrimaryActions().setAll(button);
    }
    if (!notice.stays()) {
      PauseTransition pause = new PauseTransition(SHOWN);
      pause.setOnFinished(event -> notices.remove(notice));
      pause.play();
    }
    node.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    return node;
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
