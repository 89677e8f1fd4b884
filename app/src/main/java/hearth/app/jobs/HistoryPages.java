package hearth.app.jobs;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.cluster.sparkhistory.SparkHistory;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Opens Spark's history pages of jobs in the browser, one at a time. For the window's thread. */
public final class HistoryPages {
  private final SparkHistory history;
  private final Consumer<String> browse;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<@Nullable String> opening = new ReadOnlyObjectWrapper<>();
  private Runnable interrupt = () -> {};

  /**
   * @param browse opens an address in the system's browser
   */
  public HistoryPages(SparkHistory history, Consumer<String> browse, Tasks tasks, Notices notices) {
    this.history = history;
    this.browse = browse;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Opens a job's page; nothing happens while one is being opened. */
  void open(String jobId) {
    if (opening.get() != null) {
      return;
    }
    opening.set(jobId);
    interrupt =
        tasks.runCancellable(
            () -> history.page(jobId),
            page -> {
              opening.set(null);
              browse.accept(page.toString());
            },
            this::failed);
  }

  /** Gives up what is being opened. */
  void giveUp() {
    interrupt.run();
  }

  /** The job whose page is being opened, or null. */
  ReadOnlyObjectProperty<@Nullable String> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  private void failed(Throwable failure) {
    opening.set(null);
    if (failure instanceof IOException known) {
      notices.add(Notice.of(Tone.DANGER, String.valueOf(known.getMessage())));
    } else if (!(failure instanceof InterruptedException)) {
      tasks.faults().report(failure);
    }
  }
}
