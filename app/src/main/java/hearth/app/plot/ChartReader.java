package hearth.app.plot;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** Reads single values off a chart. Values are numbered along the x axis. */
public interface ChartReader {

  int count();

  /** The value nearest to a point of the drawn chart, or -1 outside of the data area. */
  int nearest(JFreeChart chart, @Nullable ChartRenderingInfo drawn, double x, double y);

  /** Where on the x axis a value is drawn, or null when it is not known. */
  @Nullable Double position(JFreeChart chart, @Nullable ChartRenderingInfo drawn, int index);

  /** Where on the y axis a value is drawn, or null when x alone tells it from others. */
  default @Nullable Double height(JFreeChart chart, @Nullable ChartRenderingInfo drawn, int index) {
    return null;
  }

  /** How many values are in each row, of a chart that has several rows; else 0. */
  default int rowLength() {
    return 0;
  }

  /** A value in words. */
  String sentence(int index);

  /** What is said while no value is read, or null for a hint at how to read one. */
  default @Nullable String atRest() {
    return null;
  }
}
