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

  private static final int BAR = 12;
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
  public synchronized void show(Moment moment) {
    long now = nanoTime.getAsLong();
    boolean begins = !moment.task().equals(task);
    if (begins) {
      close();
      task = moment.task();
      beganAt = now;
    }
    if (begins || now - drawnAt >= PAUSE) {
      drawnAt = now;
      draw(text(moment, Duration.ofNanos(now - beganAt)));
    }
  }

  private static String text(Moment moment, Duration elapsed) {
    double share = Math.clamp(moment.fraction(), 0, 1);
    int full = (int) Math.round(share * BAR);
    String rest = moment.detail().isEmpty() ? moment.step() : moment.detail();
    String text =
        "%s [%s%s] %3.0f %% %5s  %s"
            .formatted(
                moment.task(),
                "=".repeat(full),
                " ".repeat(BAR - full),
                share * 100,
                Elapsed.text(elapsed),
                rest)
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
