package hearth.app.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** What lies over a chart: lines through the value that is read, and the part that is dragged. */
final class ReadMarks extends Pane {
  private static final double LEAST_DRAG = 6;
  private static final double HALF = 0.5;

  private final Line upright = line();
  private final Line level = line();
  private final Rectangle band = new Rectangle();

  ReadMarks() {
    band.getStyleClass().add("zoom-band");
    band.setVisible(false);
    getChildren().addAll(band, upright, level);
    setMouseTransparent(true);
  }

  private static Line line() {
    Line line = new Line();
    line.getStyleClass().add("read-line");
    line.setVisible(false);
    return line;
  }

  /**
   * Marks the value that is read.
   *
   * @param x where it is, or null for none
   * @param y where it is, or null when x says it all
   * @param area where the data were drawn, or null before the first drawing
   */
  void read(@Nullable Double x, @Nullable Double y, @Nullable Rectangle2D area) {
    boolean across = x != null && area != null && x >= area.getMinX() && x <= area.getMaxX();
    boolean down = y != null && area != null && y >= area.getMinY() && y <= area.getMaxY();
    upright.setVisible(across && (y == null || down));
    level.setVisible(across && down);
    if (x != null && area != null) {
      upright.setStartX(Math.round(x) + HALF);
      upright.setEndX(Math.round(x) + HALF);
      upright.setStartY(area.getMinY());
      upright.setEndY(area.getMaxY());
    }
    if (y != null && area != null) {
      level.setStartX(area.getMinX());
      level.setEndX(area.getMaxX());
      level.setStartY(Math.round(y) + HALF);
      level.setEndY(Math.round(y) + HALF);
    }
  }

  /**
   * Shows the part between two places.
   *
   * @param rectangle whether it ends above and below too; else it is as high as {@code area}
   */
  void showBand(Point2D one, Point2D other, Rectangle2D area, boolean rectangle) {
    Rectangle2D dragged = new Rectangle2D.Double();
    dragged.setFrameFromDiagonal(one, other);
    if (!rectangle) {
      dragged.setRect(dragged.getX(), area.getY(), dragged.getWidth(), area.getHeight());
    }
    Rectangle2D inside = dragged.createIntersection(area);
    band.setX(inside.getX());
    band.setY(inside.getY());
    band.setWidth(Math.max(0, inside.getWidth()));
    band.setHeight(Math.max(0, inside.getHeight()));
    band.setVisible(true);
  }

  /** Hides the part; null when it was so small that nobody dragged. */
  @Nullable Rectangle2D dropBand() {
    boolean dragged =
        band.isVisible() && band.getWidth() >= LEAST_DRAG && band.getHeight() >= LEAST_DRAG;
    band.setVisible(false);
    return dragged
        ? new Rectangle2D.Double(band.getX(), band.getY(), band.getWidth(), band.getHeight())
        : null;
  }
}
