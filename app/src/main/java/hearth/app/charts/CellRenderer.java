package hearth.app.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/**
 * Draws the cells of a map on whole pixels. Where cells are smaller than a pixel, each pixel shows
 * the one that says most, so that no close pair vanishes among thousands of samples.
 */
final class CellRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1L;

  /** Cells from this size on, in pixels, are drawn one by one. */
  private static final double LARGE = 3;

  private static final double APART = 8;

  private final transient HeatPlot data;
  private final ChartTheme theme;

  CellRenderer(HeatPlot data, ChartTheme theme) {
    this.data = data;
    this.theme = theme;
  }

  /** Cells are drawn all at once, with the first: one by one a million would take their time. */
  @Override
  public XYItemRendererState initialise(
      Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
    if (!area.isEmpty()) {
      draw(g2, area, plot);
    }
    return super.initialise(g2, area, plot, dataset, info);
  }

  private void draw(Graphics2D g2, Rectangle2D area, XYPlot plot) {
    Edges columns = Edges.of(data.width(), plot.getDomainAxis(), area, plot.getDomainAxisEdge());
    Edges rows = Edges.of(data.rows().size(), plot.getRangeAxis(), area, plot.getRangeAxisEdge());
    if (columns.count() == 0 || rows.count() == 0) {
      return;
    }
    if (columns.isLarge() && rows.isLarge()) {
      drawCells(g2, columns, rows);
    } else {
      drawPixels(g2, columns, rows);
    }
  }

  /**
   * The pixels between which the columns or the rows in sight lie.
   *
   * @param first the number of the first that is in sight
   * @param at where each of them begins, and where the last one ends
   */
  private record Edges(int first, int[] at) {
    static Edges of(int all, ValueAxis axis, Rectangle2D area, RectangleEdge edge) {
      int first = (int) Math.clamp(Math.floor(axis.getLowerBound()), 0, all);
      int end = (int) Math.clamp(Math.ceil(axis.getUpperBound()), first, all);
      int[] at = new int[end - first + 1];
      for (int i = 0; i < at.length; i++) {
        at[i] = (int) Math.rint(axis.valueToJava2D(first + i, area, edge));
      }
      return new Edges(first, at);
    }

    int count() {
      return at.length - 1;
    }

    int pixels() {
      return Math.max(1, at[count()] - at[0]);
    }

    boolean isLarge() {
      return pixels() >= LARGE * count();
    }

    boolean isApart() {
      return at[1] - at[0] >= APART;
    }
  }

  private void drawCells(Graphics2D g2, Edges columns, Edges rows) {
    int gap = columns.isApart() && rows.isApart() ? 1 : 0;
    for (int row = 0; row < rows.count(); row++) {
      for (int column = 0; column < columns.count(); column++) {
        double value = data.cells().value(rows.first() + row, columns.first() + column);
        g2.setPaint(data.scale().color(value, theme));
        g2.fill(
            new Rectangle2D.Double(
                columns.at()[column],
                rows.at()[row],
                columns.at()[column + 1] - columns.at()[column] - gap,
                rows.at()[row + 1] - rows.at()[row] - gap));
      }
    }
  }

  private void drawPixels(Graphics2D g2, Edges columns, Edges rows) {
    int left = columns.at()[0];
    int top = rows.at()[0];
    int width = columns.pixels();
    int height = rows.pixels();
    double[] strongest = new double[width * height];
    Arrays.fill(strongest, Double.NaN);
    for (int row = 0; row < rows.count(); row++) {
      int from = Math.min(height - 1, rows.at()[row] - top);
      int to = Math.max(from + 1, rows.at()[row + 1] - top);
      for (int column = 0; column < columns.count(); column++) {
        int first = Math.min(width - 1, columns.at()[column] - left);
        int end = Math.max(first + 1, columns.at()[column + 1] - left);
        double value = data.cells().value(rows.first() + row, columns.first() + column);
        for (int y = from; y < to; y++) {
          for (int x = first; x < end; x++) {
            double there = strongest[y * width + x];
            strongest[y * width + x] =
                Double.isNaN(there) ? value : data.scale().stronger(there, value);
          }
        }
      }
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < strongest.length; i++) {
      if (!Double.isNaN(strongest[i])) {
        image.setRGB(i % width, i / width, data.scale().color(strongest[i], theme).getRGB());
      }
    }
    g2.drawImage(image, left, top, null);
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
