package hearth.app.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;

/** Draws charts so small that only their shape is seen: no words, no axes. Needs no display. */
public final class ChartPreview {
  private static final double MARGIN = 3;

  private ChartPreview() {}

  /**
   * Draws a chart, which is of no other use then.
   *
   * @param width in units of the screen, as is {@code height}
   * @param scale pixels for each unit
   */
  public static BufferedImage draw(JFreeChart chart, int width, int height, int scale) {
    strip(chart);
    BufferedImage image =
        new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(scale, scale);
      chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static void strip(JFreeChart chart) {
    chart.setTitle((TextTitle) null);
    chart.clearSubtitles();
    chart.setBorderVisible(false);
    chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
    Plot plot = chart.getPlot();
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setNoDataMessage(null);
    if (plot instanceof XYPlot xy) {
      strip(xy);
    } else if (plot instanceof CategoryPlot categories) {
      strip(categories);
    }
  }

  private static void strip(XYPlot plot) {
    for (int i = 0; i < plot.getDomainAxisCount(); i++) {
      plot.getDomainAxis(i).setVisible(false);
    }
    for (int i = 0; i < plot.getRangeAxisCount(); i++) {
      plot.getRangeAxis(i).setVisible(false);
    }
    plot.clearDomainMarkers();
    plot.clearRangeMarkers();
    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  private static void strip(CategoryPlot plot) {
    // An axis that draws itself cannot be told to be silent.
    CategoryAxis plain = new CategoryAxis();
    plain.setVisible(false);
    plain.setLowerMargin(0);
    plain.setUpperMargin(0);
    plot.setDomainAxis(plain);
    plot.getRangeAxis().setVisible(false);
    plot.clearRangeMarkers();
    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }
}
