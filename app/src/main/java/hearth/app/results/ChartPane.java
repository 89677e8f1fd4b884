package hearth.app.results;

import hearth.app.charts.ChartTheme;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jspecify.annotations.Nullable;

/**
 * A chart that can be read value by value, by hovering or with the arrow keys, and, if it has a
 * zoom, zoomed: by dragging, by the wheel once it has the focus, and by plus, minus and zero.
 */
final class ChartPane extends VBox {
  private static final double HEIGHT = 320;
  private static final double LEAST_DRAG = 6;

  private final Function<ChartTheme, JFreeChart> maker;
  private final ChartReader reader;
  private final @Nullable SpectrumZoom zoom;
  private final ObservableValue<Boolean> dark;
  private final ChangeListener<Boolean> follow = (property, before, now) -> redraw();
  private final StackPane frame = new StackPane();
  private final Label readout = Ui.label("", "readout");
  private final Line line = new Line();
  private final Rectangle band = new Rectangle();
  private final ChartViewer viewer;
  private int at = -1;
  private double dragFrom = Double.NaN;

  ChartPane(
      Function<ChartTheme, JFreeChart> maker,
      ChartReader reader,
      @Nullable SpectrumZoom zoom,
      ObservableValue<Boolean> dark) {
    super(Gap.XS);
    this.maker = maker;
    this.reader = reader;
    this.zoom = zoom;
    this.dark = dark;
    viewer = new ChartViewer(make(theme()), false);
    viewer.setFocusTraversable(false);
    viewer.getCanvas().setTooltipEnabled(false);
    dark.addListener(new WeakChangeListener<>(follow));
    line.getStyleClass().add("read-line");
    line.setVisible(false);
    band.getStyleClass().add("zoom-band");
    band.setVisible(false);
    Pane above = new Pane(band, line);
    above.setMouseTransparent(true);
    frame.getChildren().addAll(viewer, above);
    frame.getStyleClass().add("chart-frame");
    frame.setMinHeight(HEIGHT);
    frame.setMinWidth(0);
    frame.setFocusTraversable(true);
    frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    frame.setAccessibleHelp(hint());
    frame.setId("chart");
    setVgrow(frame, Priority.ALWAYS);
    readout.setMinHeight(USE_PREF_SIZE);
    listen();
    getChildren().addAll(frame, readout);
    read(-1);
  }

  /** JFreeChart's own mouse handling never sees an event: its zoom loses the first view. */
  private void listen() {
    frame.setOnKeyPressed(this::key);
    frame.addEventFilter(MouseEvent.ANY, this::mouse);
    frame.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    frame.setOnMouseExited(event -> read(-1));
  }

  /** Says what the chart shows, for screen readers. */
  void describe(String sentence) {
    frame.setAccessibleText(sentence);
  }

  boolean zooms() {
    return zoom != null;
  }

  /** Draws the chart anew, with its first view. */
  void redraw() {
    viewer.setChart(make(theme()));
    read(-1);
  }

  private JFreeChart make(ChartTheme theme) {
    JFreeChart chart = maker.apply(theme);
    if (zoom != null) {
      zoom.begin(chart);
    }
    return chart;
  }

  /** The chart on the screen. */
  JFreeChart chart() {
    return viewer.getChart();
  }

  /** A copy of the chart, with the same view, in the colours of paper. */
  JFreeChart printable() {
    JFreeChart copy = maker.apply(ChartTheme.LIGHT);
    Drawn.copyView(chart(), copy);
    return copy;
  }

  void zoomIn() {
    zoomBy(SpectrumZoom.IN);
  }

  void zoomOut() {
    zoomBy(SpectrumZoom.OUT);
  }

  private void zoomBy(double factor) {
    if (zoom != null) {
      zoom.by(chart(), factor, zoom.middle(chart()));
      read(-1);
    }
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

  private void mouse(MouseEvent event) {
    double x = viewer.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    double y = viewer.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
      read(reader.nearest(chart(), viewer.getRenderingInfo(), x, y));
    } else if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      frame.requestFocus();
      dragFrom = x;
    } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
      showBand(x);
    } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
      dropBand(x);
    } else {
      return;
    }
    event.consume();
  }

  private void showBand(double x) {
    Rectangle2D area = Drawn.dataArea(viewer.getRenderingInfo());
    if (zoom == null || area == null || Double.isNaN(dragFrom)) {
      return;
    }
    double from = Math.clamp(Math.min(dragFrom, x), area.getMinX(), area.getMaxX());
    double to = Math.clamp(Math.max(dragFrom, x), area.getMinX(), area.getMaxX());
    band.setX(from);
    band.setWidth(to - from);
    band.setY(area.getMinY());
    band.setHeight(area.getHeight());
    band.setVisible(true);
  }

  private void dropBand(double x) {
    if (zoom != null && band.isVisible() && Math.abs(x - dragFrom) >= LEAST_DRAG) {
      double from = multiplicity(band.getX());
      double to = multiplicity(band.getX() + band.getWidth());
      zoom.showBars(chart(), from, to);
      read(-1);
    }
    band.setVisible(false);
    dragFrom = Double.NaN;
  }

  private double multiplicity(double x) {
    Rectangle2D area = Drawn.dataArea(viewer.getRenderingInfo());
    ValueAxis axis = chart().getXYPlot().getDomainAxis();
    return axis.java2DToValue(x, area, chart().getXYPlot().getDomainAxisEdge());
  }

  /** Without the focus the wheel scrolls the page, as it does everywhere else. */
  private void wheel(ScrollEvent event) {
    if (zoom != null && (frame.isFocused() || event.isShortcutDown()) && event.getDeltaY() != 0) {
      double x = viewer.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
      double factor = event.getDeltaY() > 0 ? SpectrumZoom.IN : SpectrumZoom.OUT;
      if (Drawn.dataArea(viewer.getRenderingInfo()) != null) {
        zoom.by(chart(), factor, multiplicity(x));
        read(-1);
      }
      event.consume();
    }
  }

  private String hint() {
    return zoom == null ? Messages.text("results.chart.hint") : Messages.text("results.zoom.hint");
  }

  private void read(int index) {
    at = index;
    Double x = index < 0 ? null : reader.position(chart(), viewer.getRenderingInfo(), index);
    readout.setText(index < 0 ? hint() : reader.sentence(index));
    Rectangle2D area = Drawn.dataArea(viewer.getRenderingInfo());
    boolean visible = x != null && area != null && x >= area.getMinX() && x <= area.getMaxX();
    line.setVisible(visible);
    if (x != null && area != null && visible) {
      line.setStartX(Math.round(x) + 0.5);
      line.setEndX(Math.round(x) + 0.5);
      line.setStartY(area.getMinY());
      line.setEndY(area.getMaxY());
    }
  }
}
