package hearth.app.shell;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.shell.WindowSettings.Place;
import hearth.app.text.Messages;
import hearth.cluster.monitor.Phase;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The window's frame: its place on the screen, remembered, and what closing it means. */
final class WindowFrame {
  private static final double WIDTH = 1360;
  private static final double HEIGHT = 860;
  private static final double MIN_WIDTH = 960;
  private static final double MIN_HEIGHT = 640;

  private final Stage stage;
  private final SettingsStore settings;
  private final ShellViewModel model;
  private final Dialogs dialogs;
  private boolean closing;

  WindowFrame(Stage stage, SettingsStore settings, ShellViewModel model, Dialogs dialogs) {
    this.stage = stage;
    this.settings = settings;
    this.model = model;
    this.dialogs = dialogs;
  }

  void open(Scene scene) {
    stage.setScene(scene);
    place(settings.get().place());
    stage.setOnCloseRequest(this::closeRequested);
    stage
        .iconifiedProperty()
        .addListener(
            (property, before, hidden) -> {
              if (hidden) {
                model.rest();
              } else {
                model.activate();
              }
            });
    stage.setOnHiding(event -> remember());
    stage.setOnHidden(event -> model.rest());
    stage.show();
  }

  private void place(@Nullable Place remembered) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Place place = remembered == null ? null : WindowPlace.on(screens, remembered).orElse(null);
    Rectangle2D primary = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(MIN_WIDTH, primary.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, primary.getHeight()));
    if (place == null) {
      stage.setWidth(Math.min(WIDTH, primary.getWidth()));
      stage.setHeight(Math.min(HEIGHT, primary.getHeight()));
      return;
    }
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  private void remember() {
    boolean maximized = stage.isMaximized();
    Place before = settings.get().place();
    Place now =
        maximized && before != null
            ? new Place(before.x(), before.y(), before.width(), before.height(), true)
            : new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
    settings.update(s -> s.withPlace(now));
  }

  private void closeRequested(WindowEvent event) {
    if (closing) {
      return;
    }
    switch (ClosePolicy.decide(model.cluster().phase(), settings.get().onClose())) {
      case CLOSE -> {}
      case STOP_THEN_CLOSE -> {
        event.consume();
        stopThenClose();
      }
      case ASK -> {
        event.consume();
        ask();
      }
    }
  }

  private void ask() {
    CheckBox again = new CheckBox(Messages.text("close.remember"));
    again.setId("close-remember");
    again.setAccessibleText(Messages.text("close.remember"));
    Button keep =
        Ui.button(
            Messages.text("close.keep"),
            Feather.PLAY,
            () -> answered(CloseChoice.KEEP_RUNNING, again.isSelected()),
            Styles.ACCENT);
    keep.setId("close-keep");
    Button stop =
        Ui.button(
            Messages.text("close.stop"),
            Feather.SQUARE,
            () -> answered(CloseChoice.STOP, again.isSelected()));
    stop.setId("close-stop");
    Button cancel = Ui.button(Messages.text("dialog.cancel.button"), Feather.X, dialogs::close);
    VBox body = Ui.column(Gap.M, Ui.paragraph(Messages.text("close.question")), again);
    dialogs.ask(Messages.text("close.title"), body, cancel, stop, keep);
  }

  private void answered(CloseChoice choice, boolean remember) {
    if (remember) {
      settings.update(s -> s.withOnClose(choice));
    }
    dialogs.close();
    if (choice == CloseChoice.STOP) {
      stopThenClose();
    } else {
      close();
    }
  }

  /** The window stays, and shows how the cluster stops, until it has. */
  private void stopThenClose() {
    closing = true;
    model.pageProperty().set(Page.CLUSTER);
    model
        .cluster()
        .snapshotProperty()
        .addListener(
            (property, before, now) -> {
              if (now.phase() == Phase.STOPPED && closing) {
                close();
              }
            });
    model.cluster().stop();
  }

  private void close() {
    closing = true;
    stage.close();
  }
}
