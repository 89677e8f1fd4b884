package hearth.app.plot;

import java.awt.geom.Point2D;
import org.jfree.chart.JFreeChart;

/** How a chart is zoomed: along x, or along both axes. Places are in the units of the axes. */
public interface ChartZoom {
  /** The factor of one step in. */
  double IN = 0.7;

  double OUT = 1 / IN;

  /** Whether the chart that is shown has other views than its first. */
  default boolean works() {
    return true;
  }

  /** Remembers the first view of a chart that was just drawn. */
  void begin(JFreeChart chart);

  /** Zooms by a factor around the place {@code at}, which stays where it is. */
  void by(JFreeChart chart, double factor, Point2D at);

  /** Shows all that lies between two corners, in either order, or is touched by one, whole. */
  void show(JFreeChart chart, Point2D one, Point2D other);

  /** The part of the view by which one key moves it. */
  double STEP = 0.1;

  /**
   * Moves what is in sight, as far as there is something to see.
   *
   * @param across in widths of the view, to the right when positive
   * @param up in heights of the view; counts only along y
   */
  void pan(JFreeChart chart, double across, double up);

  /** Whether it zooms along y as well; otherwise the y of places does not count. */
  default boolean alongY() {
    return false;
  }
}
