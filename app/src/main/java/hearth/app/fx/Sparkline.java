package hearth.app.fx;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** A small line of the last five minutes with its name and the value of now. */
public final class Sparkline extends VBox {
  private static final double HEIGHT = 28;

  private final Label value = Ui.label("", "spark-value");
  private final Polyline line = new Polyline();
  private final Polygon area = new Polygon();
  private final Line base = new Line();
  private final Plot plot = new Plot();
  private Trend trend = Trend.EMPTY;

  /**
   * @param name what is drawn
   */
  public Sparkline(String name) {
    super(Gap.XS);
    getStyleClass().add("sparkline");
    line.getStyleClass().add("spark-line");
    area.getStyleClass().add("spark-area");
    base.getStyleClass().add("spark-base");
    Label caption = Ui.label(name, "caption");
    caption.setMinWidth(USE_PREF_SIZE);
    value.setMinWidth(USE_PREF_SIZE);
    HBox head = Ui.row(Gap.XS, caption, Ui.spacer(), value);
    getChildren().addAll(head, plot);
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /**
   * Shows a line.
   *
   * @param now the latest value, in words
   * @param sentence the same for screen readers
   */
  public void show(Trend next, String now, String sentence) {
    trend = next;
    value.setText(now);
    setAccessibleText(sentence);
    plot.draw();
  }

  /** Where the line is drawn, as wide as there is room. */
  private final class Plot extends Pane {
    Plot() {
      setMinSize(0, HEIGHT);
      setPrefSize(0, HEIGHT);
      setMaxSize(Double.MAX_VALUE, HEIGHT);
      getChildren().addAll(area, base, line);
      getChildren().forEach(child -> child.setManaged(false));
      widthProperty().addListener((property, before, wide) -> draw());
    }

    void draw() {
      double width = getWidth();
      double bottom = HEIGHT - 1;
      base.setStartY(bottom);
      base.setEndY(bottom);
      base.setEndX(width);
      int points = width <= 0 ? 0 : trend.size();
      Double[] places = new Double[2 * points];
      for (int i = 0; i < points; i++) {
        places[2 * i] = trend.x(i) * width;
        places[2 * i + 1] = bottom - trend.y(i) * (bottom - 2);
      }
      line.getPoints().setAll(places);
      area.getPoints().setAll(places);
      if (points > 0) {
        area.getPoints().addAll(places[2 * points - 2], bottom, places[0], bottom);
      }
    }
  }
}
