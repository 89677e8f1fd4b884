package hearth.app.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what was measured: medians over the pairs, and ratios pair by pair. */
final class BenchTable {
  private static final double MIB = 1 << 20;

  private final PrintStream out;

  BenchTable(PrintStream out) {
    this.out = out;
  }

  /** Says what the columns mean. */
  void legend() {
    line("wall: Hearth from submit to manifest on disk; peers until their histogram is on disk");
    line("count: a peer's counting command alone, without the one that makes the histogram");
    line("CPU and peak: all processes of the program; Hearth's until the job has ended");
    line("ratio: Hearth's wall time as a share of the peer's, median of the pairs");
  }

  /** The figures of one pair as soon as it is done. */
  void pair(Trial trial, int pair) {
    StringBuilder text = new StringBuilder("  pair " + (pair + 1) + ":");
    for (String name : trial.names()) {
      text.append(format(" %s %.2f s;", name, trial.runs(name).get(pair).seconds()));
    }
    line(text.toString());
  }

  /** The medians of one trial. */
  void medians(Trial trial, String cluster) {
    Task task = trial.task();
    String names = String.join(", ", task.inputs().stream().map(Reads::name).toList());
    line("");
    line(format("%,d bases (%s), k = %d, %s", task.bases(), names, task.k(), cluster));
    line(
        format(
            "%-10s %8s %8s %8s %9s %8s %14s %14s %12s",
            "",
            "wall s",
            "count s",
            "CPU s",
            "peak MiB",
            "Mbp/s",
            "ratio to wall",
            "ratio to count",
            "shuffle B/k"));
    for (String name : trial.names()) {
      double seconds = trial.median(name, Measured::seconds);
      double shuffle = trial.median(name, Measured::shuffleBytesPerKmer);
      line(
          format(
              "%-10s %8.2f %8.2f %8.1f %9.0f %8.1f %14.3f %14.3f %12s",
              name,
              seconds,
              trial.median(name, Measured::countSeconds),
              trial.median(name, run -> run.usage().cpuSeconds()),
              trial.median(name, run -> run.usage().peakBytes() / MIB),
              task.bases() / seconds / 1e6,
              trial.ratio(name, Measured::seconds),
              trial.ratio(name, Measured::countSeconds),
              shuffle > 0 ? format("%.2f", shuffle) : ""));
    }
  }

  /** How Hearth's time grows with the input, and what a second worker brings. */
  void scaling(List<Scale> scales) {
    line("");
    line(format("%8s %4s %8s %9s %9s", "bases", "k", "workers", "wall s", "s/Gbp"));
    for (Scale one : scales) {
      line(
          format(
              "%7.2fG %4d %8d %9.2f %9.2f",
              one.task().bases() / 1e9,
              one.task().k(),
              one.workers(),
              one.seconds(),
              one.seconds() / one.task().bases() * 1e9));
    }
  }

  /** One row of the scaling table. */
  record Scale(Task task, int workers, double seconds) {}

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  private void line(String text) {
    out.println(text);
  }
}
