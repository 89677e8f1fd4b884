package hearth.app.log;

import hearth.app.fx.Dialogs;
import hearth.app.fx.Tasks;

/** Opens logs in a panel above the page and follows them while the panel is open. */
public final class LogPanel {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 620;

  private final Dialogs dialogs;
  private final Tasks tasks;

  public LogPanel(Dialogs dialogs, Tasks tasks) {
    this.dialogs = dialogs;
    this.tasks = tasks;
  }

  public void open(String title, LogSource source) {
    LogFeed feed = new LogFeed(source, tasks);
    LogView view = new LogView(feed.lines());
    feed.filterProperty().bind(view.filterField().textProperty());
    view.sceneProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                feed.close();
              }
            });
    dialogs.panel(title, view, WIDTH, HEIGHT);
  }
}
