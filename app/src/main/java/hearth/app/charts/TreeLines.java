package hearth.app.charts;

import hearth.app.charts.TreeShape.Segment;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Draws a tree left of the rows of a map, which begin at 0. */
final class TreeLines extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;
  private static final double HALF = 0.5;

  /** Leaves end a little before the cells. */
  private static final double LEAVES = 0.97;

  private final transient TreeShape tree;
  private final double width;
  private final ChartTheme theme;

  /**
   * @param width of the tree, in columns
   */
  TreeLines(TreeShape tree, double width, ChartTheme theme) {
    this.tree = tree;
    this.width = width;
    this.theme = theme;
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis domain,
      ValueAxis range,
      int index,
      PlotRenderingInfo info) {
    RectangleEdge across = plot.getDomainAxisEdge();
    RectangleEdge down = plot.getRangeAxisEdge();
    Stroke line = new BasicStroke(1);
    for (Segment segment : tree.lines()) {
      g2.setPaint(segment.guide() ? theme.grid() : theme.mutedText());
      g2.setStroke(line);
      g2.draw(
          new Line2D.Double(
              middle(domain.valueToJava2D(place(segment.x1()), area, across)),
              middle(range.valueToJava2D(segment.y1() + HALF, area, down)),
              middle(domain.valueToJava2D(place(segment.x2()), area, across)),
              middle(range.valueToJava2D(segment.y2() + HALF, area, down))));
    }
  }

  /** The middle of a pixel, where a line of one pixel is sharp. */
  private static double middle(double place) {
    return Math.floor(place) + HALF;
  }

  private double place(double distance) {
    return tree.depth() > 0 ? width * (distance / tree.depth() * LEAVES - 1) : -width;
  }
}
