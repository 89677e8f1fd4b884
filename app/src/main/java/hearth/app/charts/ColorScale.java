package hearth.app.charts;

import java.awt.Color;
import java.util.List;

/**
 * What the colours of a map mean. Steps differ in lightness from one end to the other, so that they
 * are told apart without seeing colours too; the two sides of a middle are blue and orange.
 *
 * @param name what is measured
 * @param from the value of the first colour; smaller ones have it too
 * @param to the value of the last colour, above {@code from}; larger ones have it too
 */
public record ColorScale(String name, double from, double to, Kind kind) {

  /** Which colours. */
  public enum Kind {
    /** The smallest values stand out. */
    NEAR,
    /** Values on either side of a middle. */
    SIDES
  }

  /** The colour of a value. */
  Color color(double value, ChartTheme theme) {
    List<Color> colors = colors(theme);
    double share = to > from ? Math.clamp((value - from) / (to - from), 0, 1) : 0;
    double place = share * (colors.size() - 1);
    int below = (int) Math.min(Math.floor(place), colors.size() - 2.0);
    return mixed(colors.get(below), colors.get(below + 1), place - below);
  }

  /** Which of two values should be seen where there is room for one of them only. */
  double stronger(double one, double other) {
    return kind == Kind.NEAR
        ? Math.min(one, other)
        : Math.abs(one) >= Math.abs(other) ? one : other;
  }

  private List<Color> colors(ChartTheme theme) {
    boolean dark = theme == ChartTheme.DARK;
    return switch (kind) {
      case NEAR ->
          dark
              ? List.of(new Color(0xcae8ff), theme.primary(), new Color(0x12294a))
              : List.of(new Color(0x0a3069), theme.primary(), new Color(0xe3f1ff));
      case SIDES -> List.of(theme.primary(), middle(dark), theme.attention());
    };
  }

  private static Color middle(boolean dark) {
    return dark ? new Color(0x21262d) : new Color(0xf3f4f6);
  }

  private static Color mixed(Color one, Color other, double share) {
    return new Color(
        mixed(one.getRed(), other.getRed(), share),
        mixed(one.getGreen(), other.getGreen(), share),
        mixed(one.getBlue(), other.getBlue(), share));
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }
}
