package hearth.app.plot;

import java.awt.geom.Point2D;
import org.jfree.chart.JFreeChart;

/** How a chart is zoomed: along x, or along both axes. Places are in the units of the axes. */
public interface ChartZoom {
  /** The factor of one step in. */
  double IN = 0.7;

  double OUT = 1 / IN;

  /** Remembers the first view of a chart that was just drawn. */
  void begin(JFreeChart chart);

  /** Zooms by a factor around the place {@code at}, which stays where it is. */
  void by(JFreeChart chart, double factor, Point2D at);

  /** Shows all that lies between two corners, in either order, or is touched by one, whole. */
  void show(JFreeChart chart, Point2D one, Point2D other);

  /** Whether it zooms along y as well; otherwise the y of places does not count. */
  default boolean alongY() {
    return false;
  }
}
