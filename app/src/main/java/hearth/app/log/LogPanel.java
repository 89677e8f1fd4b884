package hearth.app.log;

import hearth.app.fx.Dialogs;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Opens logs in a panel above the page and follows them while the panel is open. */
public final class LogPanel {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 620;

  private final Dialogs dialogs;
  private final Tasks tasks;
  private final FilePicker picker;
  private final Notices notices;

  public LogPanel(Dialogs dialogs, Tasks tasks, FilePicker picker, Notices notices) {
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.picker = picker;
    this.notices = notices;
  }

  /**
   * Opens a log.
   *
   * @param title what the panel is called
   * @param fileName what a saved copy is called, without ending
   */
  public void open(String title, String fileName, LogSource source) {
    LogFeed feed = new LogFeed(source, tasks);
    LogView view = new LogView(feed.lines());
    feed.filterProperty().bind(view.filterProperty());
    view.sceneProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                feed.close();
              }
            });
    Button save =
        Ui.button(
            Messages.text("log.save.button"),
            Feather.DOWNLOAD,
            () -> picker.save(Messages.text("log.save.title"), fileName, ".log", to(source)),
            "small");
    save.setId("log-save");
    HBox actions = Ui.row(Gap.S, Ui.spacer(), save);
    VBox.setVgrow(view, Priority.ALWAYS);
    dialogs.panel(title, Ui.column(Gap.S, view, actions), WIDTH, HEIGHT);
  }

  private Consumer<Path> to(LogSource source) {
    return file ->
        tasks.run(
            () -> LogSaving.save(source, file),
            bytes ->
                notices.add(
                    Notice.of(Tone.SUCCESS, Messages.text("log.saved", Format.fileName(file)))),
            failure ->
                notices.add(
                    Notice.of(
                        Tone.DANGER,
                        Messages.text(
                            "log.save.failed",
                            Format.fileName(file),
                            String.valueOf(failure.getMessage())))));
  }
}
