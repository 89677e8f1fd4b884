package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.app.text.ScalingWords;
import hearth.cluster.scaling.ScalingFigures;
import java.util.ArrayList;
import java.util.List;

/** What a scaling experiment shows, as a table and sentences for a person. */
final class ScalingTable {
  private static final String ROW = "%7s  %4s  %9s  %8s  %10s";

  private ScalingTable() {}

  static String text(ScalingFigures figures, int coresPerWorker, int cores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        ROW.formatted(
            Messages.text("scaling.table.workers"),
            Messages.text("scaling.table.runs"),
            Messages.text("scaling.table.median"),
            Messages.text("scaling.table.speedup"),
            Messages.text("scaling.table.efficiency")));
    for (ScalingFigures.Point point : figures.points()) {
      lines.add(
          ROW.formatted(
              point.workers(),
              point.seconds().size(),
              Messages.text("scaling.seconds", ScalingWords.seconds(point.median())),
              ScalingWords.times(point.speedUp()),
              Messages.text("scaling.percent", ScalingWords.percent(point.efficiency()))));
    }
    List<String> words = ScalingWords.of(figures, coresPerWorker, cores);
    if (!words.isEmpty()) {
      lines.add("");
      lines.addAll(words);
    }
    return String.join(System.lineSeparator(), lines);
  }
}
