package hearth.app.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.LongPredicate;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * Draws bars from one number to another on whole pixels. Where bars are thinner than a pixel, each
 * column of pixels shows the tallest one, so a million bins keep their outline and take as long to
 * draw as the chart is wide.
 */
final class IntervalBarRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1L;

  /** From this width on, in pixels, bars stand apart. */
  private static final double APART = 4;

  private final Color plain;
  private final Color apart;
  private final transient LongPredicate isApart;

  IntervalBarRenderer(Color plain, Color apart, LongPredicate isApart) {
    this.plain = plain;
    this.apart = apart;
    this.isApart = isApart;
    setSeriesPaint(0, plain);
  }

  /** The bar that waits to be drawn until a bar of another column comes. */
  private static final class State extends XYItemRendererState {
    double left;
    double right;
    double top = Double.NaN;
    int item;

    State(PlotRenderingInfo info) {
      super(info);
    }

    boolean isWaiting() {
      return !Double.isNaN(top);
    }
  }

  @Override
  public XYItemRendererState initialise(
      Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
    return new State(info);
  }

  @Override
  public void drawItem(
      Graphics2D g2,
      XYItemRendererState rendererState,
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
    State state = (State) rendererState;
    RectangleEdge edge = plot.getDomainAxisEdge();
    IntervalXYDataset bars = (IntervalXYDataset) dataset;
    double left =
        Math.rint(domainAxis.valueToJava2D(bars.getStartXValue(series, item), area, edge));
    double right = Math.rint(domainAxis.valueToJava2D(bars.getEndXValue(series, item), area, edge));
    double top =
        rangeAxis.valueToJava2D(dataset.getYValue(series, item), area, plot.getRangeAxisEdge());
    if (state.isWaiting() && left == state.left && right - left <= 1) {
      if (top < state.top) {
        state.top = top;
        state.item = item;
      }
      state.right = Math.max(state.right, right);
    } else {
      flush(g2, state, area, dataset);
      state.left = left;
      state.right = right;
      state.top = top;
      state.item = item;
    }
    if (item == state.getLastItemIndex()) {
      flush(g2, state, area, dataset);
    }
  }

  private void flush(Graphics2D g2, State state, Rectangle2D area, XYDataset dataset) {
    if (!state.isWaiting()) {
      return;
    }
    double width =
        Math.max(1, state.right - state.left - (state.right - state.left >= APART ? 1 : 0));
    // Taller than the plot is drawn to its edge; at least half a pixel shows that there is
    // something.
    double top = Math.max(area.getMinY(), Math.min(state.top, area.getMaxY() - 0.5));
    Rectangle2D bar = new Rectangle2D.Double(state.left, top, width, area.getMaxY() - top);
    state.top = Double.NaN;
    if (!bar.intersects(area)) {
      return;
    }
    long place = (long) dataset.getXValue(0, state.item);
    g2.setPaint(isApart.test(place) ? apart : plain);
    g2.fill(bar);
    if (state.getEntityCollection() != null) {
      addEntity(state.getEntityCollection(), bar, dataset, 0, state.item, 0, 0);
    }
  }
}
