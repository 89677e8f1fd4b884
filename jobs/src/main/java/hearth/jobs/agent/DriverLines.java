package hearth.jobs.agent;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the driver of an attempt or of a session prints, once it has been started. */
final class DriverLines implements AutoCloseable {

  private final Consumer<String> lines;
  private volatile @Nullable GrowingFile file;

  /**
   * @param lines takes each line without its end
   */
  DriverLines(Consumer<String> lines) {
    this.lines = lines;
  }

  void follow(Application application) throws IOException {
    file = new GrowingFile(application.output(), lines);
  }

  /** Hands on the lines that have been completed since the last call. */
  void read() throws IOException {
    GrowingFile open = file;
    if (open != null) {
      open.read();
    }
  }

  /** Hands on all that is left, also a last line without an end. */
  void readToEnd() throws IOException {
    GrowingFile open = file;
    if (open != null) {
      open.readToEnd();
    }
  }

  @Override
  public void close() throws IOException {
    GrowingFile open = file;
    if (open != null) {
      open.close();
    }
  }
}
