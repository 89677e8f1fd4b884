package hearth.app.results;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** Reads single values off a chart. Values are numbered along the x axis. */
interface ChartReader {

  int count();

  /** The value nearest to a point of the drawn chart, or -1 outside of the data area. */
  int nearest(JFreeChart chart, @Nullable ChartRenderingInfo drawn, double x, double y);

  /** Where on the x axis a value is drawn, or null when it is not known. */
  @Nullable Double position(JFreeChart chart, @Nullable ChartRenderingInfo drawn, int index);

  /** A value in words. */
  String sentence(int index);
}
