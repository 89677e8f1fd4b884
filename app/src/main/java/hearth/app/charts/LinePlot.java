package hearth.app.charts;

import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * What a chart of lines shows.
 *
 * @param notes what is said under the title, each on a line of its own
 * @param lines the first ones are drawn first
 * @param logX whether the x axis is logarithmic
 * @param top where the y axis ends; it begins at 0, or below where a value does
 * @param readings what is read off the chart, by growing x
 */
public record LinePlot(
    String title,
    List<String> notes,
    String x,
    String y,
    List<Line> lines,
    boolean logX,
    double top,
    List<Reading> readings)
    implements ChartPlot {

  public LinePlot {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
    readings = List.copyOf(readings);
  }

  /** How a line is drawn. */
  public enum Look {
    /** One of several that are told apart by colour and stroke. */
    LINE,
    /** A wide area around a line that another one draws. */
    WIDE,
    /** A narrow area around its line. */
    NARROW,
    /** What is compared with the line of the areas. */
    DASHED
  }

  /** A line, or an area. */
  public record Line(String name, Look look, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A point of a line, with the lower and the upper end of the area around it. */
  public record Point(double x, double y, double low, double high) {
    /** A point without an area. */
    public Point(double x, double y) {
      this(x, y, y, y);
    }
  }

  /** All values at a place, in words. */
  public record Reading(double x, String words) {}

  @Override
  public JFreeChart draw(ChartTheme theme) {
    return LineChart.create(this, theme);
  }
}
