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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** What a cluster used over time, as charts: needs no toolkit. */
final class ClusterPlots {
  private static final double MINUTE = 60;

  /** A value may be missing once without being missed: looks are not in step with buckets. */
  private static final int GAP = 2;

  private final Measured measured;
  private final Lookback lookback;
  private final Instant until;
  private final ZoneId zone;
  private final Quantities words;

  /**
   * @param until the right edge
   */
  ClusterPlots(Measured measured, Lookback lookback, Instant until, ZoneId zone, Format format) {
    this.measured = measured;
    this.lookback = lookback;
    this.until = until;
    this.zone = zone;
    this.words = new Quantities(format);
  }

  /** Memory, processors, tasks at work, and tasks that ended. */
  List<TimePlot> all() {
    return List.of(memory(), processors(), tasks(), ended());
  }

  private TimePlot memory() {
    List<TimeLine> lines = whole(Figure.MEMORY, Messages.text("metrics.all"));
    for (Line node : measured.nodes(Figure.MEMORY)) {
      lines.add(
          new TimeLine(
              Messages.text("metrics.each"), node.node(), Look.PART, points(node, Bucket::mean)));
    }
    return plot("memory", Messages.text("metrics.memory"), Quantity.BYTES, words::bytes, lines);
  }

  private TimePlot processors() {
    List<TimeLine> lines = whole(Figure.CPU, Messages.text("metrics.used"));
    measured
        .line(Figure.CORES_HELD)
        .ifPresent(
            held ->
                lines.add(
                    new TimeLine(
                        Messages.text("metrics.held"),
                        Messages.text("metrics.held"),
                        Look.SECOND,
                        points(held, Bucket::mean))));
    return plot("cpu", Messages.text("metrics.cpu"), Quantity.NUMBER, words::cores, lines);
  }

  private TimePlot tasks() {
    return plot(
        "tasks",
        Messages.text("metrics.running"),
        Quantity.NUMBER,
        words::count,
        whole(Figure.TASKS_RUNNING, Messages.text("metrics.mean")));
  }

  /** Where the cluster was looked at and no task ended, none did. */
  private TimePlot ended() {
    Map<Long, Point> points = new TreeMap<>();
    int width = 1;
    for (Line seen : measured.line(Figure.MEMORY).stream().toList()) {
      width = seen.seconds();
      seen.buckets().forEach(b -> points.put(b.start(), new Point(middle(b), 0)));
    }
    for (Line ended : measured.line(Figure.TASKS_ENDED).stream().toList()) {
      width = ended.seconds();
      for (Bucket b : ended.buckets()) {
        points.put(b.start(), new Point(middle(b), b.sum() * MINUTE / b.seconds()));
      }
    }
    List<TimeLine> lines = new ArrayList<>();
    if (!points.isEmpty()) {
      lines.add(
          new TimeLine(
              Messages.text("metrics.ended"), "", Look.MAIN, withGaps(points.values(), width)));
    }
    return plot("ended", Messages.text("metrics.ended"), Quantity.NUMBER, words::count, lines);
  }

  /** The mean of a figure and, where it hides something, the largest value. */
  private List<TimeLine> whole(Figure figure, String name) {
    List<TimeLine> lines = new ArrayList<>();
    for (Line line : measured.line(figure).stream().toList()) {
      lines.add(new TimeLine(name, name, Look.MAIN, points(line, Bucket::mean)));
      if (!lookback.isFine()) {
        String peak = Messages.text("metrics.peak");
        lines.add(new TimeLine(peak, peak, Look.PEAK, points(line, Bucket::most)));
      }
    }
    return lines;
  }

  private List<Point> points(Line line, ToDoubleFunction<Bucket> value) {
    return withGaps(
        line.buckets().stream()
            .map(bucket -> new Point(middle(bucket), value.applyAsDouble(bucket)))
            .toList(),
        line.seconds());
  }

  private static List<Point> withGaps(Iterable<Point> points, int width) {
    List<Point> all = new ArrayList<>();
    double before = Double.NaN;
    for (Point point : points) {
      if (point.x() - before > GAP * width) {
        all.add(new Point((before + point.x()) / 2, Double.NaN));
      }
      all.add(point);
      before = point.x();
    }
    return all;
  }

  private double middle(Bucket bucket) {
    return onTheClock(Instant.ofEpochSecond(bucket.start())) + bucket.seconds() / 2.0;
  }

  /** Seconds from 1970 to what the clock of this place shows, so that days begin at midnight. */
  private double onTheClock(Instant at) {
    return at.atZone(zone).toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
  }

  private TimePlot plot(
      String id,
      String title,
      Quantity quantity,
      DoubleFunction<String> inWords,
      List<TimeLine> lines) {
    double to = onTheClock(until);
    return new TimePlot(
        id,
        title,
        summary(lines, inWords),
        lines,
        TimePlot.Time.CLOCK,
        to - lookback.range().toSeconds(),
        to,
        quantity,
        inWords,
        false);
  }

  private static String summary(List<TimeLine> lines, DoubleFunction<String> inWords) {
    if (lines.isEmpty()) {
      return Messages.text("metrics.nothing");
    }
    double mean =
        lines.get(0).points().stream()
            .filter(point -> !point.isGap())
            .mapToDouble(Point::y)
            .average()
            .orElse(0);
    double largest =
        lines.stream()
            .filter(line -> line.look() == Look.MAIN || line.look() == Look.PEAK)
            .mapToDouble(TimeLine::most)
            .max()
            .orElse(mean);
    return Messages.text("metrics.summary", inWords.apply(mean), inWords.apply(largest));
  }
}
