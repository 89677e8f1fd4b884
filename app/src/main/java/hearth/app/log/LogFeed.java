package hearth.app.log;

import hearth.app.fx.Tasks;
import hearth.cluster.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The lines of a log, read again every second while followed. For the window's thread. */
public final class LogFeed implements AutoCloseable {

  /** The most lines kept; older ones are left out of the view, never out of the file. */
  public static final int MOST_LINES = 100_000;

  private static final int CHUNK = 4 << 20;
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final LogSource source;
  private final Tasks tasks;
  private final LineCutter cutter = new LineCutter();
  private final ObservableList<String> lines = FXCollections.observableArrayList();
  private final FilteredList<String> shown = new FilteredList<>(lines);
  private final ObjectProperty<LineFilter> filter = new SimpleObjectProperty<>(LineFilter.ALL);
  private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper();
  private final Subscription ticking;
  private long offset;
  private boolean fallback = true;
  private boolean reading;
  private boolean closed;

  public LogFeed(LogSource source, Tasks tasks) {
    this.source = source;
    this.tasks = tasks;
    filter.addListener((property, before, now) -> shown.setPredicate(now.isAll() ? null : now));
    ticking = tasks.fx().every(PERIOD, this::read);
    read();
  }

  /** The lines that pass the filter. */
  public ObservableList<String> lines() {
    return shown;
  }

  /** Only lines that pass are shown. */
  public ObjectProperty<LineFilter> filterProperty() {
    return filter;
  }

  /** Whether there is no log yet. */
  public ReadOnlyBooleanProperty missingProperty() {
    return missing.getReadOnlyProperty();
  }

  /** What to show while the log itself has no line. */
  public void setFallback(List<String> instead) {
    if (fallback && !lines.equals(instead)) {
      lines.setAll(instead);
    }
  }

  void read() {
    if (reading || closed) {
      return;
    }
    reading = true;
    long from = offset;
    tasks.run(() -> chunk(from), this::add, this::none);
  }

  private byte[] chunk(long from) throws IOException {
    try (InputStream in = source.open(from)) {
      return in.readNBytes(CHUNK);
    }
  }

  private void add(byte[] more) {
    reading = false;
    missing.set(false);
    offset += more.length;
    List<String> added = cutter.cut(more);
    if (added.isEmpty()) {
      return;
    }
    if (fallback) {
      fallback = false;
      lines.clear();
    }
    int tooMany = lines.size() + added.size() - MOST_LINES;
    if (tooMany > 0) {
      lines.remove(0, Math.min(tooMany, lines.size()));
    }
    lines.addAll(added.subList(Math.max(0, added.size() - MOST_LINES), added.size()));
    if (more.length == CHUNK) {
      read();
    }
  }

  private void none(Throwable failure) {
    reading = false;
    if (failure instanceof IOException) {
      missing.set(lines.isEmpty());
    } else {
      closed = true;
      tasks.faults().report(failure);
    }
  }

  @Override
  public void close() {
    closed = true;
    ticking.close();
  }
}
