package hearth.app.cli;

import hearth.app.text.Messages;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

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
    out.println(text(moment, told));
    out.flush();
  }

  private static String text(Moment moment, boolean whole) {
    StringBuilder line = new StringBuilder(moment.task());
    if (!moment.step().isEmpty()) {
      line.append(": ").append(moment.step());
    }
    if (moment.fraction() > 0) {
      line.append(", ").append(Messages.text("cli.percent", Math.round(moment.fraction() * 100)));
    }
    if (whole) {
      Stream.concat(Stream.of(moment.detail()), moment.more().stream())
          .filter(said -> !said.isEmpty())
          .forEach(said -> line.append(", ").append(said));
    }
    return line.toString();
  }

  @Override
  public void close() {}
}
