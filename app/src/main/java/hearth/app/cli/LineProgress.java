package hearth.app.cli;

import hearth.app.text.Messages;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A plain line when something new begins, and now and then while it lasts. */
final class LineProgress implements ProgressView {
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private String task = "";
  private String detail = "";
  private long lineAt;

  LineProgress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void show(String newTask, double fraction, String newDetail) {
    long now = nanoTime.getAsLong();
    boolean begins = !newTask.equals(task);
    boolean due = now - lineAt >= PAUSE;
    boolean news = !newDetail.equals(detail) && !newDetail.isEmpty();
    if (!begins && !due && !news) {
      return;
    }
    task = newTask;
    detail = newDetail;
    lineAt = now;
    out.println(
        newDetail.isEmpty()
            ? Messages.text("cli.progress", newTask, fraction)
            : Messages.text("cli.progress.detail", newTask, fraction, newDetail));
    out.flush();
  }

  @Override
  public void close() {}
}
