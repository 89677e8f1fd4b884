package hearth.app.plot;

import javafx.scene.input.KeyEvent;

/** What keys do to a chart. */
final class ChartKeys {
  private final ChartPane chart;

  ChartKeys(ChartPane chart) {
    this.chart = chart;
  }

  void pressed(KeyEvent event) {
    boolean moves = event.isShiftDown() && chart.zoomsProperty().get();
    if (moves && moved(event) || read(event)) {
      event.consume();
    }
  }

  private boolean moved(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT -> chart.pan(ChartZoom.STEP, 0);
      case LEFT -> chart.pan(-ChartZoom.STEP, 0);
      case UP -> chart.pan(0, ChartZoom.STEP);
      case DOWN -> chart.pan(0, -ChartZoom.STEP);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean read(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> chart.zoomIn();
      case MINUS, SUBTRACT -> chart.zoomOut();
      case DIGIT0, NUMPAD0 -> chart.redraw();
      case RIGHT -> chart.step(1);
      case LEFT -> chart.step(-1);
      case DOWN -> {
        return chart.stepRow(1);
      }
      case UP -> {
        return chart.stepRow(-1);
      }
      case HOME -> chart.chooseEnd(false);
      case END -> chart.chooseEnd(true);
      default -> {
        return false;
      }
    }
    return true;
  }
}
