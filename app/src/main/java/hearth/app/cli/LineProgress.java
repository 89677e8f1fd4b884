package hearth.app.cli;

import hearth.app.text.Messages;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A plain line when a task or a step begins, and now and then while it lasts. */
final class LineProgress implements ProgressView {
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private String task = "";
  private String step = "";
  private long lineAt;

  LineProgress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void show(Moment moment) {
    long now = nanoTime.getAsLong();
    boolean begins = !moment.task().equals(task);
    boolean stepsOn = !moment.step().isEmpty() && !moment.step().equals(step);
    boolean due = now - lineAt >= PAUSE;
    if (!begins && !stepsOn && !due) {
      return;
    }
    task = moment.task();
    step = moment.step();
    lineAt = now;
    boolean told = due && !begins && !stepsOn;
    out.println(text(moment, told ? moment.detail() : ""));
    out.flush();
  }

  private static String text(Moment moment, String detail) {
    StringBuilder line = new StringBuilder(moment.task());
    if (!moment.step().isEmpty()) {
      line.append(": ").append(moment.step());
    }
    if (moment.fraction() > 0) {
      line.append(", ").append(Messages.text("cli.percent", Math.round(moment.fraction() * 100)));
    }
    if (!detail.isEmpty()) {
      line.append(", ").append(detail);
    }
    return line.toString();
  }

  @Override
  public void close() {}
}
