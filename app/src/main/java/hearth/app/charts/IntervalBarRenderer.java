package hearth.app.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.LongPredicate;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/**
 * Draws bars from one number to another on whole pixels. Where bars are thinner than a pixel, each
 * column of pixels shows the tallest one, so a million bins keep their outline and take as long to
 * draw as the chart is wide.
 */
final class IntervalBarRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1L;

  /** From this width on, in pixels, bars stand apart. */
  private static final double APART = 4;

  private static final double HALF = 0.5;

  private final Color plain;
  private final Color apart;
  private final transient LongPredicate isApart;

  IntervalBarRenderer(Color plain, Color apart, LongPredicate isApart) {
    this.plain = plain;
    this.apart = apart;
    this.isApart = isApart;
    setSeriesPaint(0, plain);
  }

  /** Bars are drawn all at once: asked for one by one, a million would take their time. */
  @Override
  public XYItemRendererState initialise(
      Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
    XYItemRendererState state = super.initialise(g2, area, plot, data, info);
    if (!area.isEmpty() && data instanceof IntervalDataset bars) {
      drawColumns(g2, area, plot, bars, state.getEntityCollection());
    }
    return state;
  }

  private void drawColumns(
      Graphics2D g2,
      Rectangle2D area,
      XYPlot plot,
      IntervalDataset bars,
      @Nullable EntityCollection entities) {
    ValueAxis x = plot.getDomainAxis();
    RectangleEdge edge = plot.getDomainAxisEdge();
    int end = bars.firstFrom(x.getUpperBound());
    // The bar before the first that begins in sight may end there.
    int item = Math.max(0, bars.firstFrom(x.getLowerBound()) - 1);
    while (item < end) {
      double left = Math.rint(x.valueToJava2D(bars.from(item), area, edge));
      int after = bars.firstFrom(x.java2DToValue(left + HALF, area, edge));
      int next = Math.max(item + 1, Math.min(end, after));
      int tallest = bars.tallest(item, next);
      double right = Math.rint(x.valueToJava2D(bars.to(next - 1), area, edge));
      double top =
          plot.getRangeAxis()
              .valueToJava2D(bars.getYValue(0, tallest), area, plot.getRangeAxisEdge());
      draw(g2, new Rectangle2D.Double(left, top, right - left, 0), area, bars, tallest, entities);
      item = next;
    }
  }

  /** Draws a bar of which left, top and width are known; it ends at the bottom of the area. */
  private void draw(
      Graphics2D g2,
      Rectangle2D place,
      Rectangle2D area,
      IntervalDataset bars,
      int item,
      @Nullable EntityCollection entities) {
    double width = Math.max(1, place.getWidth() - (place.getWidth() >= APART ? 1 : 0));
    // Taller than the plot is drawn to its edge; at least half a pixel shows that there is
    // something.
    double top = Math.max(area.getMinY(), Math.min(place.getY(), area.getMaxY() - HALF));
    Rectangle2D bar = new Rectangle2D.Double(place.getX(), top, width, area.getMaxY() - top);
    if (!bar.intersects(area)) {
      return;
    }
    g2.setPaint(isApart.test((long) bars.getXValue(0, item)) ? apart : plain);
    g2.fill(bar);
    if (entities != null) {
      addEntity(entities, bar, bars, 0, item, 0, 0);
    }
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      XYItemRendererState state,
      Rectangle2D area,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshair,
      int pass) {
    // All of them were drawn at the begin.
  }
}
