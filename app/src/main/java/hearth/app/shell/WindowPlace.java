package hearth.app.shell;

import hearth.app.shell.WindowSettings.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Finds a window's place on the screens that are there now, which may be others than last time. */
final class WindowPlace {
  private WindowPlace() {}

  /**
   * A remembered place, moved and shrunk to lie inside the screen that shows most of it; empty when
   * none shows any of it.
   */
  static Optional<Place> on(List<Rectangle2D> screens, Place wanted) {
    return screens.stream()
        .max(Comparator.comparingDouble(screen -> shown(wanted, screen)))
        .filter(screen -> shown(wanted, screen) > 0)
        .map(screen -> inside(screen, wanted));
  }

  private static Place inside(Rectangle2D screen, Place wanted) {
    double width = Math.min(wanted.width(), screen.getWidth());
    double height = Math.min(wanted.height(), screen.getHeight());
    return new Place(
        Math.clamp(wanted.x(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(wanted.y(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height,
        wanted.maximized());
  }

  /** The area of a place that a screen shows. */
  private static double shown(Place place, Rectangle2D screen) {
    double right = Math.min(place.x() + place.width(), screen.getMaxX());
    double bottom = Math.min(place.y() + place.height(), screen.getMaxY());
    double width = right - Math.max(place.x(), screen.getMinX());
    double height = bottom - Math.max(place.y(), screen.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }
}
