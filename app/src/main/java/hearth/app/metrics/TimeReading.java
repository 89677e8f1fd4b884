package hearth.app.metrics;

import hearth.app.charts.TimeLine;
import hearth.app.charts.TimeLine.Point;
import hearth.app.charts.TimePlot;
import hearth.app.fx.Format;
import hearth.app.plot.XyReader;
import hearth.app.text.Messages;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads a chart over time: at each moment all of its lines. */
final class TimeReading extends XyReader {
  private static final int DAY = 86_400;

  private final Format format;
  private TimePlot plot;
  private List<Moment> moments = List.of();

  TimeReading(TimePlot plot, Format format) {
    this.format = format;
    this.plot = plot;
    show(plot);
  }

  /** Values at one moment, in words. */
  private record Moment(double x, List<String> values) {}

  /** Reads this from now on. */
  final void show(TimePlot next) {
    plot = next;
    NavigableMap<Double, List<String>> values = new TreeMap<>();
    for (TimeLine line : next.lines()) {
      for (Point point : line.points()) {
        if (!point.isGap()) {
          values
              .computeIfAbsent(point.x(), x -> new ArrayList<>())
              .add(named(line.of(), next.words().apply(point.y())));
        }
      }
    }
    moments =
        values.entrySet().stream().map(one -> new Moment(one.getKey(), one.getValue())).toList();
  }

  /** A value with what it is of; without, when that is clear. */
  static String named(String of, String value) {
    return of.isEmpty() ? value : Messages.text("metrics.named", of, value);
  }

  TimePlot plot() {
    return plot;
  }

  @Override
  public int count() {
    return moments.size();
  }

  @Override
  protected double x(int index) {
    return moments.get(index).x();
  }

  @Override
  public String sentence(int index) {
    Moment moment = moments.get(index);
    return Messages.text("metrics.reading", time(moment.x()), String.join(", ", moment.values()));
  }

  private String time(double x) {
    if (plot.time() == TimePlot.Time.ELAPSED) {
      return format.duration(Duration.ofSeconds(Math.round(x)));
    }
    LocalDateTime at = LocalDateTime.ofEpochSecond(Math.round(x), 0, ZoneOffset.UTC);
    boolean days = plot.to() - plot.from() > DAY;
    String pattern = days ? Messages.text("date.weekday") + " HH:mm" : "HH:mm:ss";
    return DateTimeFormatter.ofPattern(pattern, Messages.locale()).format(at);
  }

  @Override
  public String atRest() {
    return plot.summary();
  }
}
