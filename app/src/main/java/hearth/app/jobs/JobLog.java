package hearth.app.jobs;

import hearth.app.log.LogFeed;
import hearth.app.log.LogView;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The log of a job's latest attempt, read on while it is open. Its owner closes it. */
final class JobLog extends VBox implements AutoCloseable {
  private final LogFeed feed;

  JobLog(JobsViewModel model, String jobId) {
    feed = new LogFeed(offset -> model.reading().log(jobId, offset), model.tasks());
    LogView lines = new LogView(feed.lines());
    feed.filterProperty().bind(lines.filterProperty());
    getStyleClass().add("tab-content");
    VBox.setVgrow(lines, Priority.ALWAYS);
    getChildren().add(lines);
  }

  /** What to show while the log itself has no line. */
  void setFallback(List<String> lines) {
    feed.setFallback(lines);
  }

  @Override
  public void close() {
    feed.close();
  }
}
