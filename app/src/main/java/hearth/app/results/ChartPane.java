package hearth.app.results;

import hearth.app.charts.ChartTheme;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jspecify.annotations.Nullable;

/**
 * A chart that can be zoomed and read, by mouse (drag, wheel, hover) and by keys (plus, minus,
 * zero, and the arrows from value to value).
 */
final class ChartPane extends VBox {
  private static final double HEIGHT = 320;

  private final Function<ChartTheme, JFreeChart> maker;
  private final ChartReader reader;
  private final ObservableValue<Boolean> dark;
  private final ChangeListener<Boolean> follow = (property, before, now) -> redraw();
  private final StackPane frame = new StackPane();
  private final Label readout = Ui.label("", "readout");
  private final Line line = new Line();
  private ChartViewer viewer;
  private int at = -1;

  ChartPane(
      Function<ChartTheme, JFreeChart> maker, ChartReader reader, ObservableValue<Boolean> dark) {
    super(Gap.XS);
    this.maker = maker;
    this.reader = reader;
    this.dark = dark;
    dark.addListener(new WeakChangeListener<>(follow));
    line.getStyleClass().add("read-line");
    line.setVisible(false);
    Pane above = new Pane(line);
    above.setMouseTransparent(true);
    frame.getStyleClass().add("chart-frame");
    frame.setMinHeight(HEIGHT);
    frame.setMinWidth(0);
    frame.setFocusTraversable(true);
    frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    frame.setAccessibleHelp(Messages.text("results.chart.help"));
    frame.setId("chart");
    viewer = new ChartViewer(maker.apply(theme()), false);
    viewer.setFocusTraversable(false);
    frame.getChildren().addAll(viewer, above);
    frame.setOnKeyPressed(this::key);
    frame.addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
    frame.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> frame.requestFocus());
    frame.setOnMouseExited(event -> read(-1));
    setVgrow(frame, Priority.ALWAYS);
    readout.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(frame, readout);
    read(-1);
  }

  /** Says what the chart shows, for screen readers. */
  void describe(String sentence) {
    frame.setAccessibleText(sentence);
  }

  /** Draws the chart anew, with its first view. */
  void redraw() {
    viewer.setChart(maker.apply(theme()));
    read(-1);
  }

  /** The chart on the screen. */
  JFreeChart chart() {
    return viewer.getChart();
  }

  /** A copy of the chart, with the same view, in the colours of paper. */
  JFreeChart printable() {
    JFreeChart copy = maker.apply(ChartTheme.LIGHT);
    ChartZoom.copyView(chart(), copy);
    return copy;
  }

  void zoomIn() {
    ChartZoom.zoom(chart(), ChartZoom.IN);
  }

  void zoomOut() {
    ChartZoom.zoom(chart(), ChartZoom.OUT);
  }

  private ChartTheme theme() {
    return dark.getValue() ? ChartTheme.DARK : ChartTheme.LIGHT;
  }

  private void key(KeyEvent event) {
    boolean known = true;
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> zoomIn();
      case MINUS, SUBTRACT -> zoomOut();
      case DIGIT0, NUMPAD0 -> redraw();
      case RIGHT -> read(Math.min(at + 1, reader.count() - 1));
      case LEFT -> read(Math.max(at - 1, 0));
      case HOME -> read(0);
      case END -> read(reader.count() - 1);
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void hover(MouseEvent event) {
    Point2D point = viewer.sceneToLocal(event.getSceneX(), event.getSceneY());
    read(reader.nearest(chart(), viewer.getRenderingInfo(), point.getX(), point.getY()));
  }

  private void read(int index) {
    at = index;
    Double x = index < 0 ? null : reader.position(chart(), viewer.getRenderingInfo(), index);
    String sentence = index < 0 ? Messages.text("results.chart.hint") : reader.sentence(index);
    readout.setText(sentence);
    showLine(x);
  }

  private void showLine(@Nullable Double x) {
    var area = ChartZoom.dataArea(viewer.getRenderingInfo());
    boolean visible = x != null && area != null && x >= area.getMinX() && x <= area.getMaxX();
    line.setVisible(visible);
    if (visible && area != null && x != null) {
      line.setStartX(Math.round(x) + 0.5);
      line.setEndX(Math.round(x) + 0.5);
      line.setStartY(area.getMinY());
      line.setEndY(area.getMaxY());
    }
  }
}
