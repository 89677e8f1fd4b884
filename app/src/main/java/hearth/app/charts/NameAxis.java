package hearth.app.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis on which things stand beside each other, one apart. Either all of their names are shown
 * or none: some would say that the others have none.
 */
final class NameAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 28;

  private final transient List<String> names;
  private final double first;
  private boolean upright;

  /**
   * @param first where the first one is
   * @param from where the axis begins
   * @param to where it ends
   */
  NameAxis(List<String> names, double first, double from, double to) {
    this.names = names.stream().map(NameAxis::brief).toList();
    this.first = first;
    setAutoRange(false);
    setRange(from, to);
    setAutoTickUnitSelection(false);
    setTickUnit(new NumberTickUnit(1));
    setTickMarksVisible(false);
  }

  /** A long name loses its middle: beginnings are often the same, and ends tell files apart. */
  private static String brief(String name) {
    int half = LONGEST / 2;
    return name.length() <= LONGEST
        ? name
        : name.substring(0, half) + "…" + name.substring(name.length() - half + 1);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
    boolean across = RectangleEdge.isTopOrBottom(edge);
    double room = Math.abs(lengthToJava2D(1, area, edge));
    double needed =
        across
            ? names.stream().mapToInt(metrics::stringWidth).max().orElse(0) + metrics.getHeight()
            : metrics.getHeight();
    upright = across && needed > room && metrics.getHeight() <= room;
    List<NumberTick> ticks = new ArrayList<>();
    if (needed > room && !upright) {
      return ticks;
    }
    TextAnchor anchor =
        upright
            ? TextAnchor.CENTER_RIGHT
            : across
                ? TextAnchor.TOP_CENTER
                : edge == RectangleEdge.RIGHT ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT;
    for (int i = 0; i < names.size(); i++) {
      double angle = upright ? -Math.PI / 2 : 0;
      if (getRange().contains(first + i)) {
        ticks.add(new NumberTick(first + i, names.get(i), anchor, anchor, angle));
      }
    }
    return ticks;
  }

  /** Asked right after the ticks were made. It is not set: that would draw the chart anew. */
  @Override
  public boolean isVerticalTickLabels() {
    return upright;
  }
}
