package hearth.app.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

/**
 * Colours and fonts of the charts: GitHub's Primer, as in the window's themes. Data are blue and
 * orange, which people with any of the common colour vision deficiencies tell apart, and differ in
 * lightness too. What is written to a file is on white ground with black axes, as journals want it.
 */
public enum ChartTheme {
  LIGHT(0xffffff, 0x24292f, 0x57606a, 0xd0d7de, 0x0969da, 0x8cc5ff, 0xd4762c),
  DARK(0x0d1117, 0xe6edf3, 0x9aa4af, 0x2d333b, 0x58a6ff, 0x1f4f8f, 0xf0883e),
  PRINT(0xffffff, 0x000000, 0x333333, 0xd9d9d9, 0x0969da, 0x8cc5ff, 0xd4762c);

  private final Color background;
  private final Color text;
  private final Color mutedText;
  private final Color grid;
  private final Color primary;
  private final Color secondary;
  private final Color attention;

  ChartTheme(
      int background,
      int text,
      int mutedText,
      int grid,
      int primary,
      int secondary,
      int attention) {
    this.background = new Color(background);
    this.text = new Color(text);
    this.mutedText = new Color(mutedText);
    this.grid = new Color(grid);
    this.primary = new Color(primary);
    this.secondary = new Color(secondary);
    this.attention = new Color(attention);
  }

  public Color background() {
    return background;
  }

  public Color text() {
    return text;
  }

  /** For what explains: tick labels, notes. */
  public Color mutedText() {
    return mutedText;
  }

  public Color grid() {
    return grid;
  }

  /** Lines of axes and their ticks. */
  Color axis() {
    return this == PRINT ? text : grid;
  }

  /**
   * Whether the axis of values has a line and ticks of its own, where else the grid says enough.
   */
  boolean drawsBothAxes() {
    return this == PRINT;
  }

  /** What the chart is about. */
  public Color primary() {
    return primary;
  }

  /** The same, less so. */
  public Color secondary() {
    return secondary;
  }

  /** What is set apart from the rest. */
  public Color attention() {
    return attention;
  }

  Font titleFont() {
    return new Font(Font.SANS_SERIF, Font.BOLD, 16);
  }

  Font noteFont() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  }

  Font axisFont() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  }

  Font tickFont() {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  }

  Font codeFont() {
    return new Font(Font.MONOSPACED, Font.PLAIN, 11);
  }

  Stroke thinLine() {
    return new BasicStroke(0.8f);
  }

  Stroke dashedLine() {
    return new BasicStroke(
        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4f, new float[] {5f, 4f}, 0f);
  }
}
