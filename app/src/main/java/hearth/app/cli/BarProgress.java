package hearth.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A bar that moves on a terminal: one line for each task, drawn over itself at most ten times a
 * second. Where the line is too long, what is said besides goes first, then the end of the task's
 * name.
 */
final class BarProgress implements ProgressView {

  /** Fits a terminal of the usual least width. */
  private static final int WIDTH = 79;

  private static final int BAR = 12;

  /** So much of a task's name stays, however much there is to say. */
  private static final int LEAST_TASK = 10;

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
    String bar =
        " [%s%s] %3.0f %% %5s  "
            .formatted(
                "=".repeat(full), " ".repeat(BAR - full), share * 100, Elapsed.text(elapsed));
    String rest = moment.detail().isEmpty() ? moment.step() : moment.detail();
    for (String more : moment.more()) {
      String longer = rest.isEmpty() ? more : rest + ", " + more;
      if (moment.task().length() + bar.length() + longer.length() > WIDTH) {
        break;
      }
      rest = longer;
    }
    int room = Math.max(LEAST_TASK, WIDTH - bar.length() - rest.length());
    return cut((cut(moment.task(), room) + bar + rest).stripTrailing(), WIDTH);
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
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
