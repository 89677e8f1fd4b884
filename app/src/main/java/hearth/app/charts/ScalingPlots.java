package hearth.app.charts;

import hearth.app.charts.LinePlot.Line;
import hearth.app.charts.LinePlot.Look;
import hearth.app.charts.LinePlot.Point;
import hearth.app.charts.LinePlot.Reading;
import hearth.app.text.Messages;
import hearth.app.text.ScalingWords;
import hearth.cluster.scaling.ScalingFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the charts of a scaling experiment show: what was measured, with all runs of a number of
 * workers as an area around their median; Amdahl's law; and what a job without any serial share
 * would do.
 */
public final class ScalingPlots {
  private static final double MARGIN = 1.08;

  private ScalingPlots() {}

  /** What is told of a run of so many seconds. */
  @FunctionalInterface
  private interface Measure {
    double of(int workers, double seconds);
  }

  /** Seconds over workers. */
  public static LinePlot time(ScalingFigures figures) {
    return plot(
        figures,
        Messages.text("chart.scaling.time"),
        Messages.text("chart.scaling.time.y"),
        (workers, seconds) -> seconds);
  }

  /** How many times as fast as with the fewest workers. */
  public static LinePlot speedUp(ScalingFigures figures) {
    double first = figures.points().get(0).median();
    return plot(
        figures,
        Messages.text("chart.scaling.speedup"),
        Messages.text("chart.scaling.speedup.y"),
        (workers, seconds) -> first / seconds);
  }

  /** The speed-up for each worker, in percent of the ideal. */
  public static LinePlot efficiency(ScalingFigures figures) {
    ScalingFigures.Point fewest = figures.points().get(0);
    return plot(
        figures,
        Messages.text("chart.scaling.efficiency"),
        Messages.text("chart.scaling.efficiency.y"),
        (workers, seconds) -> 100 * fewest.median() / seconds * fewest.workers() / workers);
  }

  private static LinePlot plot(ScalingFigures figures, String title, String y, Measure measure) {
    List<ScalingFigures.Point> points = figures.points();
    ScalingFigures.Point fewest = points.get(0);
    int most = points.get(points.size() - 1).workers();
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            Messages.text("chart.scaling.measured"),
            Look.NARROW,
            points.stream().map(point -> around(point, measure)).toList()));
    figures
        .law()
        .ifPresent(
            law ->
                lines.add(
                    new Line(
                        Messages.text("chart.scaling.law"),
                        Look.DASHED,
                        along(fewest.workers(), most, n -> measure.of(n, law.seconds(n))))));
    lines.add(
        new Line(
            Messages.text("chart.scaling.ideal"),
            Look.LINE,
            along(
                fewest.workers(),
                most,
                n -> measure.of(n, fewest.median() * fewest.workers() / n))));
    double top =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Point::high)
            .max()
            .orElse(1);
    return new LinePlot(
        title,
        List.of(),
        Messages.text("chart.scaling.x"),
        y,
        lines,
        false,
        top * MARGIN,
        points.stream().map(ScalingPlots::reading).toList());
  }

  private static Point around(ScalingFigures.Point point, Measure measure) {
    double[] all =
        point.seconds().stream()
            .mapToDouble(seconds -> measure.of(point.workers(), seconds))
            .sorted()
            .toArray();
    return new Point(
        point.workers(), measure.of(point.workers(), point.median()), all[0], all[all.length - 1]);
  }

  private static List<Point> along(int from, int to, IntToDoubleFunction value) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(n -> new Point(n, value.applyAsDouble(n)))
        .toList();
  }

  private static Reading reading(ScalingFigures.Point point) {
    List<Double> all = point.seconds();
    return new Reading(
        point.workers(),
        Messages.text(
            "chart.scaling.reading",
            point.workers(),
            ScalingWords.seconds(point.median()),
            ScalingWords.seconds(all.get(0)),
            ScalingWords.seconds(all.get(all.size() - 1)),
            ScalingWords.times(point.speedUp()),
            ScalingWords.percent(point.efficiency())));
  }
}
