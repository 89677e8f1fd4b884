package hearth.app.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/**
 * Colours and strokes of several spectra in one chart: eight of Okabe and Ito (Color Universal
 * Design, 2008), which people with any of the common colour vision deficiencies tell apart; darker
 * or lighter where the ground asks for it. Strokes differ too, for prints without colours.
 */
public final class OverlayLook {
  /** So many can be told apart. */
  public static final int MOST = 8;

  private static final float WIDTH = 1.8f;
  private static final List<Color> ON_LIGHT =
      List.of(
          new Color(0x0072b2),
          new Color(0xd55e00),
          new Color(0x009e73),
          new Color(0xb0568a),
          new Color(0x4a4f55),
          new Color(0x2b9fd9),
          new Color(0xc98a00),
          new Color(0x8a7b00));
  private static final List<Color> ON_DARK =
      List.of(
          new Color(0x58a6ff),
          new Color(0xf0883e),
          new Color(0x2fc79a),
          new Color(0xe59cc4),
          new Color(0xc9d1d9),
          new Color(0x8fd3f7),
          new Color(0xf2c14e),
          new Color(0xe8e06b));
  private static final float[][] DASHES = {
    {}, {9, 3}, {3, 3}, {9, 3, 2, 3}, {14, 4}, {2, 4}, {14, 3, 2, 3, 2, 3}, {5, 5}
  };

  private OverlayLook() {}

  /** The colour of a spectrum, by its place among those of a chart. */
  public static Color color(int place, ChartTheme theme) {
    List<Color> colors = theme == ChartTheme.DARK ? ON_DARK : ON_LIGHT;
    return colors.get(place % MOST);
  }

  static Stroke stroke(int place) {
    float[] dashes = DASHES[place % MOST];
    return dashes.length == 0
        ? new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, dashes, 0);
  }
}
