package hearth.app.charts;

import java.util.List;

/**
 * A line of a chart over time.
 *
 * @param name what the legend calls it; lines of one name are one entry
 * @param of what a reading calls it; empty for the only line
 * @param points in the order of time; one whose y is no number parts what is before it from what is
 *     after it
 */
public record TimeLine(String name, String of, Look look, List<Point> points) {

  /** How a line is drawn. */
  public enum Look {
    /** What the chart is about. */
    MAIN,
    /** What is compared with it. */
    SECOND,
    /** One of many. */
    PART,
    /** What it was at most. */
    PEAK
  }

  /**
   * A value.
   *
   * @param x in seconds
   */
  public record Point(double x, double y) {
    public boolean isGap() {
      return Double.isNaN(y);
    }
  }

  public TimeLine {
    points = List.copyOf(points);
  }

  /** The largest value, or 0 without any. */
  public double most() {
    return points.stream().filter(p -> !p.isGap()).mapToDouble(Point::y).max().orElse(0);
  }
}
