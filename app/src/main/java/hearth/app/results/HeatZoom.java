package hearth.app.results;

import hearth.app.plot.AxisView;
import hearth.app.plot.ChartZoom;
import java.awt.geom.Point2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** Zooms a map along both axes, within its first view. */
final class HeatZoom implements ChartZoom {
  private static final double FEWEST = 2;
  private Range firstX = new Range(0, 1);
  private Range firstY = firstX;

  @Override
  public void begin(JFreeChart chart) {
    firstX = chart.getXYPlot().getDomainAxis().getRange();
    firstY = chart.getXYPlot().getRangeAxis().getRange();
  }

  @Override
  public boolean alongY() {
    return true;
  }

  @Override
  public void by(JFreeChart chart, double factor, Point2D at) {
    ValueAxis x = chart.getXYPlot().getDomainAxis();
    ValueAxis y = chart.getXYPlot().getRangeAxis();
    x.setRange(AxisView.within(AxisView.by(x, factor, at.getX()), firstX, FEWEST));
    y.setRange(AxisView.within(AxisView.by(y, factor, at.getY()), firstY, FEWEST));
  }

  @Override
  public void show(JFreeChart chart, Point2D one, Point2D other) {
    ValueAxis x = chart.getXYPlot().getDomainAxis();
    ValueAxis y = chart.getXYPlot().getRangeAxis();
    x.setRange(AxisView.within(whole(one.getX(), other.getX()), firstX, FEWEST));
    y.setRange(AxisView.within(whole(one.getY(), other.getY()), firstY, FEWEST));
  }

  @Override
  public void pan(JFreeChart chart, double across, double up) {
    ValueAxis x = chart.getXYPlot().getDomainAxis();
    ValueAxis y = chart.getXYPlot().getRangeAxis();
    x.setRange(AxisView.moved(x, across, firstX));
    // Rows are counted from the top.
    y.setRange(AxisView.moved(y, -up, firstY));
  }

  /** Cells begin and end at whole numbers. */
  private static Range whole(double one, double other) {
    return new Range(Math.floor(Math.min(one, other)), Math.ceil(Math.max(one, other)));
  }
}
