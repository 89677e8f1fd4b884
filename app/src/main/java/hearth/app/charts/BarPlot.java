package hearth.app.charts;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of bars shows.
 *
 * @param notes what is said under the title, each on a line of its own
 * @param x what the bars are of
 * @param y what is counted
 * @param bars by growing x; none is empty
 * @param names what the bars are called, of which bar i is around i + 1; empty where x is a number
 * @param scale which axes are logarithmic
 * @param mark a place that is marked, or null
 * @param empty what is said when there are no bars
 */
public record BarPlot(
    String title,
    List<String> notes,
    String x,
    String y,
    List<Bar> bars,
    List<String> names,
    Scale scale,
    @Nullable Mark mark,
    String empty)
    implements ChartPlot {

  private static final double HALF = 0.5;

  public BarPlot {
    notes = List.copyOf(notes);
    bars = List.copyOf(bars);
    names = List.copyOf(names);
  }

  /** Which axes are logarithmic. */
  public record Scale(boolean logX, boolean logY) {
    /** None is. */
    public static final Scale LINEAR = new Scale(false, false);
  }

  /**
   * A bar of whole numbers.
   *
   * @param first the smallest that it has
   * @param last the largest that it has
   * @param words all that it says
   */
  public record Bar(long first, long last, long value, String words) {

    /** Where it begins on the axis. */
    public double from() {
      return first - HALF;
    }

    /** Where it ends on the axis. */
    public double to() {
      return last + HALF;
    }

    /** Its middle on the axis. */
    public double middle() {
      return (from() + to()) / 2;
    }
  }

  /** A place on the x axis, with what it is. */
  public record Mark(double at, String label) {}

  @Override
  public JFreeChart draw(ChartTheme theme) {
    return BarChart.create(this, theme);
  }
}
