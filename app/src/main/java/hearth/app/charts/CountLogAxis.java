package hearth.app.charts;

import hearth.app.text.Messages;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis for counts, with round numbers at its ticks. */
final class CountLogAxis extends LogAxis {
  private static final long serialVersionUID = 1L;

  CountLogAxis() {
    setSmallestValue(0.5);
    setNumberFormatOverride(NumberFormat.getIntegerInstance(Messages.locale()));
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    NumberFormat format = getNumberFormatOverride();
    return LogTicks.between(getRange().getLowerBound(), getRange().getUpperBound()).stream()
        .map(value -> new NumberTick(value, format.format(value), anchor, TextAnchor.CENTER, 0))
        .toList();
  }
}
