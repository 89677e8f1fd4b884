package hearth.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A bar that moves on a terminal: one line for each task, drawn over itself at most ten times a
 * second.
 */
final class BarProgress implements ProgressView {

  /** Fits a terminal of the usual least width. */
  private static final int WIDTH = 79;

  private static final int BAR = 20;
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private String task = "";
  private String line = "";
  private long beganAt;
  private long drawnAt;

  BarProgress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void show(String newTask, double fraction, String detail) {
    long now = nanoTime.getAsLong();
    boolean begins = !newTask.equals(task);
    if (begins) {
      close();
      task = newTask;
      beganAt = now;
    }
    if (begins || now - drawnAt >= PAUSE) {
      drawnAt = now;
      draw(text(fraction, detail, Duration.ofNanos(now - beganAt)));
    }
  }

  private String text(double fraction, String detail, Duration elapsed) {
    double share = Math.clamp(fraction, 0, 1);
    int full = (int) Math.round(share * BAR);
    String text =
        "%-24s [%s%s] %2.0f %%  %d:%02d  %s"
            .formatted(
                task,
                "=".repeat(full),
                " ".repeat(BAR - full),
                share * 100,
                elapsed.toMinutes(),
                elapsed.toSecondsPart(),
                detail)
            .stripTrailing();
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }

  /** Spaces wipe what a longer line left behind. */
  private void draw(String text) {
    String wipe = " ".repeat(Math.max(0, line.length() - text.length()));
    out.print("\r" + text + wipe + (wipe.isEmpty() ? "" : "\r" + text));
    out.flush();
    line = text;
  }

  @Override
  public synchronized void close() {
    if (!line.isEmpty()) {
      out.println();
      out.flush();
      line = "";
      task = "";
    }
  }
}
