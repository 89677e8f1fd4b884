package hearth.app.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;

/**
 * A chart's picture held against the one that somebody looked at. Letters of another font are
 * allowed, and that they push a chart's parts by a few pixels: both pictures are parted into {@link
 * #CELL} pixels squared, and a cell is missed where no cell around the same place in the other
 * picture has nearly its colour.
 */
final class GoldenPicture {

  /** Of a picture, in pixels. */
  static final int WIDTH = 640;

  static final int HEIGHT = 400;

  private static final int CELL = 5;

  /** So far, in cells, parts may be pushed. */
  private static final int PUSHED = 2;

  /** Of 255, in red, green or blue. */
  private static final int NEARLY = 40;

  private GoldenPicture() {}

  static BufferedImage draw(JFreeChart chart) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** The share of cells of either picture that the other one misses: 0 for the same picture. */
  static double difference(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 1;
    }
    Color[][] first = cells(one);
    Color[][] second = cells(other);
    double cells = (double) first.length * first[0].length;
    return Math.max(missed(first, second), missed(second, first)) / cells;
  }

  private static int missed(Color[][] cells, Color[][] among) {
    int missed = 0;
    for (int y = 0; y < cells.length; y++) {
      for (int x = 0; x < cells[y].length; x++) {
        if (!isAround(cells[y][x], y, x, among)) {
          missed++;
        }
      }
    }
    return missed;
  }

  private static boolean isAround(Color cell, int row, int column, Color[][] among) {
    int lastRow = Math.min(among.length - 1, row + PUSHED);
    for (int y = Math.max(0, row - PUSHED); y <= lastRow; y++) {
      int lastColumn = Math.min(among[y].length - 1, column + PUSHED);
      for (int x = Math.max(0, column - PUSHED); x <= lastColumn; x++) {
        if (isNear(cell, among[y][x])) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNear(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed()) <= NEARLY
        && Math.abs(one.getGreen() - other.getGreen()) <= NEARLY
        && Math.abs(one.getBlue() - other.getBlue()) <= NEARLY;
  }

  /** The mean colour of each cell. */
  private static Color[][] cells(BufferedImage image) {
    Color[][] cells = new Color[image.getHeight() / CELL][image.getWidth() / CELL];
    for (int y = 0; y < cells.length; y++) {
      for (int x = 0; x < cells[y].length; x++) {
        cells[y][x] = mean(image.getRGB(x * CELL, y * CELL, CELL, CELL, null, 0, CELL));
      }
    }
    return cells;
  }

  private static Color mean(int[] pixels) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int pixel : pixels) {
      Color color = new Color(pixel);
      red += color.getRed();
      green += color.getGreen();
      blue += color.getBlue();
    }
    return new Color(red / pixels.length, green / pixels.length, blue / pixels.length);
  }
}
