package hearth.app.charts;

import hearth.app.charts.LinePlot.Point;
import java.util.List;
import java.util.function.IntFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;

/**
 * What a chart of points shows.
 *
 * @param notes what is said under the title, each on a line of its own
 * @param points numbered by growing x
 * @param curve a line that they are compared with
 * @param curveName what it is called
 * @param rangeX what the x axis shows at first
 * @param rangeY what the y axis shows at first
 * @param words a point in words, by its number
 * @param empty what is said when there are no points
 */
public record PointPlot(
    String title,
    List<String> notes,
    String x,
    String y,
    Points points,
    List<Point> curve,
    String curveName,
    Range rangeX,
    Range rangeY,
    IntFunction<String> words,
    String empty)
    implements ChartPlot {

  public PointPlot {
    notes = List.copyOf(notes);
    curve = List.copyOf(curve);
  }

  /** Points by growing x. */
  public static final class Points {
    private final double[] xs;
    private final double[] ys;

    /**
     * Both are kept, and must stay as they are.
     *
     * @param xs ascending
     * @param ys as many
     */
    public Points(double[] xs, double[] ys) {
      this.xs = xs;
      this.ys = ys;
    }

    /** How many there are. */
    public int count() {
      return xs.length;
    }

    /** Where a point is on the x axis. */
    public double x(int point) {
      return xs[point];
    }

    /** Where a point is on the y axis. */
    public double y(int point) {
      return ys[point];
    }
  }

  @Override
  public JFreeChart draw(ChartTheme theme) {
    return PointChart.create(this, theme);
  }
}
