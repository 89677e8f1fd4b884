package hearth.app.charts;

import hearth.app.charts.LinePlot.Look;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/**
 * Colours and strokes of lines: blue, vermilion, green and purple of Okabe and Ito (Color Universal
 * Design, 2008), which people with any of the common colour vision deficiencies tell apart; lighter
 * ones in the dark. Strokes differ too, for prints without colours.
 */
final class LineLook {
  private static final float WIDTH = 1.8f;

  private static final List<Color> ON_LIGHT =
      List.of(new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73), new Color(0xb0568a));
  private static final List<Color> ON_DARK =
      List.of(new Color(0x58a6ff), new Color(0xf0883e), new Color(0x2fc79a), new Color(0xe59cc4));
  private static final float[][] DASHES = {{}, {9, 3}, {3, 3}, {9, 3, 2, 3}};
  private static final float[] FINE = {2, 2};

  private LineLook() {}

  /** The colour of a line, by its place among the lines of a chart; those after four are grey. */
  static Color color(Look look, int place, ChartTheme theme) {
    List<Color> colors = theme == ChartTheme.DARK ? ON_DARK : ON_LIGHT;
    return switch (look) {
      case LINE -> place < colors.size() ? colors.get(place) : theme.mutedText();
      case WIDE, NARROW -> theme.primary();
      case DASHED -> theme.attention();
    };
  }

  /** What an area is filled with. */
  static Color area(Look look, ChartTheme theme) {
    return look == Look.WIDE ? mixed(theme.secondary(), theme.background()) : theme.secondary();
  }

  static Stroke stroke(Look look, int place) {
    return switch (look) {
      case LINE -> dashed(place < DASHES.length ? DASHES[place] : FINE);
      case DASHED -> dashed(DASHES[1]);
      case WIDE, NARROW -> dashed(DASHES[0]);
    };
  }

  private static Stroke dashed(float[] dashes) {
    return dashes.length == 0
        ? new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, dashes, 0);
  }

  /** The colour in the middle between two. */
  static Color mixed(Color one, Color other) {
    return new Color(
        (one.getRed() + other.getRed()) / 2,
        (one.getGreen() + other.getGreen()) / 2,
        (one.getBlue() + other.getBlue()) / 2);
  }
}
