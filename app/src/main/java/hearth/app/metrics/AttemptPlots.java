package hearth.app.metrics;

import hearth.app.charts.TimeLine;
import hearth.app.charts.TimeLine.Look;
import hearth.app.charts.TimeLine.Point;
import hearth.app.charts.TimePlot;
import hearth.app.charts.TimePlot.Quantity;
import hearth.app.fx.Format;
import hearth.app.text.Messages;
import hearth.cluster.metrics.Bucket;
import hearth.cluster.metrics.Figure;
import hearth.cluster.metrics.Line;
import hearth.cluster.metrics.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What an attempt used from its begin on, as charts: needs no toolkit. There are no gaps: a driver
 * is silent as long as nothing changes.
 */
final class AttemptPlots {
  private final Measured measured;
  private final Instant began;
  private final double seconds;
  private final Quantities words;

  /**
   * @param began when the attempt began
   * @param until when it ended, or now
   */
  AttemptPlots(Measured measured, Instant began, Instant until, Format format) {
    this.measured = measured;
    this.began = began;
    this.seconds = Math.max(1, Duration.between(began, until).toMillis() / 1000.0);
    this.words = new Quantities(format);
  }

  /** Memory, tasks at work, processor time, tasks that ended, what was read, and the shuffle. */
  List<TimePlot> all() {
    return List.of(
        level("heap", Messages.text("metrics.heap"), Quantity.BYTES, words::bytes, Figure.HEAP),
        level(
            "running",
            Messages.text("metrics.running"),
            Quantity.COUNT,
            words::count,
            Figure.TASKS_RUNNING),
        sum(
            "cputime",
            Messages.text("metrics.cputime"),
            Quantity.SECONDS,
            words::time,
            List.of(counted("", Look.MAIN, Figure.CPU_TIME))),
        sum(
            "done",
            Messages.text("metrics.done"),
            Quantity.COUNT,
            words::count,
            List.of(counted("", Look.MAIN, Figure.TASKS_DONE))),
        sum(
            "read",
            Messages.text("metrics.read"),
            Quantity.BYTES,
            words::bytes,
            List.of(counted("", Look.MAIN, Figure.BYTES_READ))),
        sum(
            "shuffle",
            Messages.text("metrics.shuffle"),
            Quantity.BYTES,
            words::bytes,
            List.of(
                counted(
                    Messages.text("metrics.shuffle.written"), Look.MAIN, Figure.SHUFFLE_WRITTEN),
                counted(Messages.text("metrics.shuffle.read"), Look.SECOND, Figure.SHUFFLE_READ))));
  }

  /** What goes up and down; it holds until the next value. */
  private TimePlot level(
      String id, String title, Quantity quantity, DoubleFunction<String> inWords, Figure figure) {
    List<Point> points = new ArrayList<>();
    for (Line line : measured.line(figure).stream().toList()) {
      line.buckets().forEach(bucket -> points.add(new Point(since(bucket.start()), bucket.most())));
    }
    List<TimeLine> lines =
        points.isEmpty() ? List.of() : List.of(new TimeLine(title, "", Look.MAIN, held(points)));
    double mean = points.stream().mapToDouble(Point::y).average().orElse(0);
    double most = points.stream().mapToDouble(Point::y).max().orElse(0);
    String summary =
        points.isEmpty()
            ? Messages.text("metrics.nothing")
            : Messages.text("metrics.summary", inWords.apply(mean), inWords.apply(most));
    return plot(id, title, summary, lines, quantity, inWords, true);
  }

  /** What only grows, from nothing on. */
  private TimeLine counted(String name, Look look, Figure figure) {
    List<Point> points = new ArrayList<>();
    for (Line line : measured.line(figure).stream().toList()) {
      points.add(new Point(0, 0));
      for (Bucket bucket : line.buckets()) {
        points.add(new Point(Math.min(seconds, since(bucket.end())), bucket.most()));
      }
    }
    return new TimeLine(name, name, look, held(points));
  }

  private TimePlot sum(
      String id,
      String title,
      Quantity quantity,
      DoubleFunction<String> inWords,
      List<TimeLine> all) {
    List<TimeLine> lines = all.stream().filter(line -> !line.points().isEmpty()).toList();
    List<String> sums =
        lines.stream()
            .map(line -> TimeReading.named(line.of(), inWords.apply(line.most())))
            .toList();
    String summary =
        sums.isEmpty()
            ? Messages.text("metrics.nothing")
            : Messages.text("metrics.total", String.join(", ", sums));
    return plot(id, title, summary, lines, quantity, inWords, false);
  }

  /** The last value holds up to the end. */
  private List<Point> held(List<Point> points) {
    List<Point> all = new ArrayList<>(points);
    if (!points.isEmpty() && points.get(points.size() - 1).x() < seconds) {
      all.add(new Point(seconds, points.get(points.size() - 1).y()));
    }
    return all;
  }

  private double since(long second) {
    return Math.max(0, second - began.toEpochMilli() / 1000.0);
  }

  private TimePlot plot(
      String id,
      String title,
      String summary,
      List<TimeLine> lines,
      Quantity quantity,
      DoubleFunction<String> inWords,
      boolean steps) {
    return new TimePlot(
        id, title, summary, lines, TimePlot.Time.ELAPSED, 0, seconds, quantity, inWords, steps);
  }
}
