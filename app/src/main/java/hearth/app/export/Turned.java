package hearth.app.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;

/** Draws charts so that letters that are turned, as beside the y axis, stay letters. */
final class Turned {

  private Turned() {}

  /**
   * Draws a chart. JFreeChart draws turned texts as outlines unless it is told, for all charts at
   * once, not to; a chart of the window that is drawn meanwhile looks alike either way.
   */
  static synchronized void draw(JFreeChart chart, Graphics2D graphics, PictureSize size) {
    boolean before = TextUtils.isUseDrawRotatedStringWorkaround();
    TextUtils.setUseDrawRotatedStringWorkaround(false);
    try {
      chart.draw(graphics, new Rectangle2D.Double(0, 0, size.unitsWide(), size.unitsHigh()));
    } finally {
      TextUtils.setUseDrawRotatedStringWorkaround(before);
    }
  }
}
