package hearth.jobs.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * What a task owes Spark while it reads a file: to stop when cancelled, to close the file however
 * it ends, and to say how much it read.
 */
final class TaskReading {

  private final TaskContext context = TaskContext.get();
  private @Nullable Closeable open;

  TaskReading() {
    context.addTaskCompletionListener((TaskCompletionListener) ended -> closeOpen());
  }

  /** Takes note of a file that was opened. */
  <T extends Closeable> T opened(T file) {
    open = file;
    return file;
  }

  /**
   * Ends the task if it was cancelled.
   *
   * @throws TaskKilledException if so
   */
  void checkCancelled() {
    if (context.isInterrupted()) {
      throw new TaskKilledException("cancelled");
    }
  }

  /** Closes a file of which so many bytes and records were read. */
  void close(Closeable file, long bytes, long records) {
    context.taskMetrics().inputMetrics().incBytesRead(bytes);
    context.taskMetrics().inputMetrics().incRecordsRead(records);
    open = file;
    closeOpen();
  }

  private void closeOpen() {
    Closeable file = open;
    open = null;
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
