package hearth.app.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** What the mouse does to a chart: reads, chooses, zooms and moves. */
final class ChartMouse {
  private final ChartPane chart;
  private final Node frame;
  private final ChartSurface surface;
  private final ReadMarks marks;
  private @Nullable Point2D dragFrom;
  private boolean moved;

  ChartMouse(ChartPane chart, Node frame, ChartSurface surface, ReadMarks marks) {
    this.chart = chart;
    this.frame = frame;
    this.surface = surface;
    this.marks = marks;
  }

  void listen() {
    frame.addEventFilter(MouseEvent.ANY, this::mouse);
    frame.addEventFilter(ScrollEvent.SCROLL, this::wheel);
  }

  private void mouse(MouseEvent event) {
    Point2D there = place(event.getSceneX(), event.getSceneY());
    if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
      chart.readNearest(there);
    } else if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      frame.requestFocus();
      dragFrom = there;
      moved = false;
    } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
      if (event.isShiftDown() || event.isSecondaryButtonDown()) {
        dragView(there);
      } else {
        showBand(there);
      }
    } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
      drop(there);
    } else {
      return;
    }
    event.consume();
  }

  private Point2D place(double sceneX, double sceneY) {
    var local = surface.sceneToLocal(sceneX, sceneY);
    return new Point2D.Double(local.getX(), local.getY());
  }

  private void showBand(Point2D to) {
    Rectangle2D area = Drawn.dataArea(surface.drawn());
    if (chart.zoomsProperty().get() && area != null && dragFrom != null) {
      marks.showBand(dragFrom, to, area, chart.zoomsAlongY());
    }
  }

  /** Takes the view along with the mouse. */
  private void dragView(Point2D to) {
    Rectangle2D area = Drawn.dataArea(surface.drawn());
    if (area != null && dragFrom != null) {
      chart.pan(
          (dragFrom.getX() - to.getX()) / area.getWidth(),
          (to.getY() - dragFrom.getY()) / area.getHeight());
      dragFrom = to;
      moved = true;
    }
  }

  /** Ends a drag; a click, which is a drag to nowhere, chooses the value that is nearest. */
  private void drop(Point2D there) {
    Rectangle2D band = marks.dropBand();
    Rectangle2D area = Drawn.dataArea(surface.drawn());
    if (band == null && !moved && there.equals(dragFrom)) {
      chart.chooseNearest(there);
    } else if (band != null && area != null) {
      Point2D one = Drawn.value(chart.chart(), area, band.getMinX(), band.getMinY());
      Point2D other = Drawn.value(chart.chart(), area, band.getMaxX(), band.getMaxY());
      chart.zoom(how -> how.show(chart.chart(), one, other));
    }
    dragFrom = null;
  }

  /** Without the focus the wheel scrolls the page, as it does everywhere else. */
  private void wheel(ScrollEvent event) {
    Rectangle2D area = Drawn.dataArea(surface.drawn());
    boolean meant = frame.isFocused() || event.isShortcutDown();
    if (chart.zoomsProperty().get() && meant && event.getDeltaY() != 0) {
      if (area != null) {
        Point2D there = place(event.getSceneX(), event.getSceneY());
        Point2D value = Drawn.value(chart.chart(), area, there.getX(), there.getY());
        double factor = event.getDeltaY() > 0 ? ChartZoom.IN : ChartZoom.OUT;
        chart.zoom(how -> how.by(chart.chart(), factor, value));
      }
      event.consume();
    }
  }
}
