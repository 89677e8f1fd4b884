package hearth.app.charts;

import hearth.app.charts.PointPlot.Points;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Draws points as discs that let others shine through. Many are painted into an image, each pixel
 * as dark as discs lie over it: a hundred thousand shapes would take a display its time. No point
 * is left out.
 */
final class PointRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1L;

  /** So many are shapes, which stay sharp however large they are printed. */
  private static final int SHAPES = 1_500;

  /** Up to so many, an image has two pixels for each of the display. */
  private static final int FINE = 20_000;

  private static final double RADIUS = 2.6;
  private static final double FEW = 200;
  private static final double MOST_OPAQUE = 0.75;
  private static final double LEAST_OPAQUE = 0.12;
  private static final int OPAQUE = 255;

  private final transient Points points;
  private final ChartTheme theme;

  PointRenderer(Points points, ChartTheme theme) {
    this.points = points;
    this.theme = theme;
  }

  /** How opaque one disc is: the more there are, the less. */
  private double alpha() {
    double many = points.count() / FEW;
    return Math.clamp(MOST_OPAQUE / Math.sqrt(Math.max(1, many)), LEAST_OPAQUE, MOST_OPAQUE);
  }

  /** Points are drawn all at once, with the first. */
  @Override
  public XYItemRendererState initialise(
      Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
    if (!area.isEmpty()) {
      if (points.count() <= SHAPES) {
        drawShapes(g2, area, plot);
      } else {
        drawImage(g2, area, plot);
      }
    }
    return super.initialise(g2, area, plot, dataset, info);
  }

  private void drawShapes(Graphics2D g2, Rectangle2D area, XYPlot plot) {
    Color color = theme.primary();
    g2.setPaint(
        new Color(
            color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(alpha() * OPAQUE)));
    for (int point = 0; point < points.count(); point++) {
      double x = x(plot, area, points.x(point));
      double y = y(plot, area, points.y(point));
      if (area.contains(x, y)) {
        g2.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
      }
    }
  }

  private static double x(XYPlot plot, Rectangle2D area, double value) {
    return plot.getDomainAxis().valueToJava2D(value, area, plot.getDomainAxisEdge());
  }

  private static double y(XYPlot plot, Rectangle2D area, double value) {
    return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
  }

  private void drawImage(Graphics2D g2, Rectangle2D area, XYPlot plot) {
    int scale = points.count() <= FINE ? 2 : 1;
    int width = (int) Math.ceil(area.getWidth() * scale);
    int height = (int) Math.ceil(area.getHeight() * scale);
    int[] discs = new int[width * height];
    // Both axes are linear: two places tell all.
    double left = x(plot, area, 0);
    double perX = x(plot, area, 1) - left;
    double bottom = y(plot, area, 0);
    double perY = y(plot, area, 1) - bottom;
    int[] disc = disc(scale, width);
    int reach = (int) Math.ceil(RADIUS * scale);
    for (int point = 0; point < points.count(); point++) {
      int x = (int) Math.rint((left + perX * points.x(point) - area.getX()) * scale);
      int y = (int) Math.rint((bottom + perY * points.y(point) - area.getY()) * scale);
      if (x >= reach && x < width - reach && y >= reach && y < height - reach) {
        int middle = y * width + x;
        for (int offset : disc) {
          discs[middle + offset]++;
        }
      } else if (x > -reach && x < width + reach && y > -reach && y < height + reach) {
        stampAtEdge(discs, width, height, x, y, reach, scale);
      }
    }
    g2.drawImage(
        image(discs, width, height),
        (int) Math.round(area.getX()),
        (int) Math.round(area.getY()),
        (int) Math.ceil(area.getWidth()),
        (int) Math.ceil(area.getHeight()),
        null);
  }

  /** The pixels of a disc, from its middle, in an image of a width. */
  private static int[] disc(int scale, int width) {
    int reach = (int) Math.ceil(RADIUS * scale);
    int[] offsets = new int[(2 * reach + 1) * (2 * reach + 1)];
    int count = 0;
    for (int y = -reach; y <= reach; y++) {
      for (int x = -reach; x <= reach; x++) {
        if (isInDisc(x, y, scale)) {
          offsets[count++] = y * width + x;
        }
      }
    }
    return Arrays.copyOf(offsets, count);
  }

  private static boolean isInDisc(int x, int y, int scale) {
    return x * x + y * y <= RADIUS * RADIUS * scale * scale;
  }

  private static void stampAtEdge(
      int[] discs, int width, int height, int x, int y, int reach, int scale) {
    for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
      for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
        if (isInDisc(u - x, v - y, scale)) {
          discs[v * width + u]++;
        }
      }
    }
  }

  private BufferedImage image(int[] discs, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int color = theme.primary().getRGB() & 0xffffff;
    double through = 1 - alpha();
    int[] shades = new int[64];
    for (int n = 1; n < shades.length; n++) {
      shades[n] = (int) Math.round((1 - Math.pow(through, n)) * OPAQUE) << 24 | color;
    }
    for (int i = 0; i < discs.length; i++) {
      discs[i] = shades[Math.min(shades.length - 1, discs[i])];
    }
    image.setRGB(0, 0, width, height, discs, 0, width);
    return image;
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
