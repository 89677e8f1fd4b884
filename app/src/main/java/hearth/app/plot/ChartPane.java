package hearth.app.plot;

import hearth.app.charts.ChartTheme;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/**
 * A chart that can be read value by value, by hovering or with the arrow keys, and, if it has a
 * zoom, zoomed: by dragging, by the wheel once it has the focus, and by plus, minus and zero.
 */
public final class ChartPane extends VBox {
  private static final double HEIGHT = 320;

  private final Function<ChartTheme, JFreeChart> maker;
  private final ChartReader reader;
  private final @Nullable ChartZoom zoom;
  private final ObservableValue<Boolean> dark;
  private final ChangeListener<Boolean> follow = (property, before, now) -> redraw();
  private final StackPane frame = new StackPane();
  private final Label readout = Ui.paragraph("", "readout");
  private final ReadMarks marks = new ReadMarks();
  private final ChartSurface surface;
  private String name = "";
  private int at = -1;
  private @Nullable Point2D dragFrom;

  /**
   * @param maker draws the chart
   * @param zoom zooms it, or null for a chart that is shown whole
   * @param dark whether the window is dark
   */
  public ChartPane(
      Function<ChartTheme, JFreeChart> maker,
      ChartReader reader,
      @Nullable ChartZoom zoom,
      ObservableValue<Boolean> dark) {
    super(Gap.XS);
    this.maker = maker;
    this.reader = reader;
    this.zoom = zoom;
    this.dark = dark;
    surface = new ChartSurface(make(theme()));
    dark.addListener(new WeakChangeListener<>(follow));
    frame.getChildren().addAll(surface, marks);
    frame.getStyleClass().add("chart-frame");
    frame.setMinHeight(HEIGHT);
    frame.setMinWidth(0);
    frame.setFocusTraversable(true);
    frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    frame.setAccessibleHelp(hint());
    frame.setId("chart");
    setVgrow(frame, Priority.ALWAYS);
    listen();
    getChildren().addAll(frame, readout);
    read(-1);
  }

  private void listen() {
    frame.setOnKeyPressed(this::key);
    frame.addEventFilter(MouseEvent.ANY, this::mouse);
    frame.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    frame.setOnMouseExited(event -> read(-1));
  }

  /** Says what the chart shows, for screen readers; its numbers follow by themselves. */
  public void describe(String sentence) {
    name = sentence;
    speak();
  }

  /** The value that is read, else the whole chart in words. */
  private void speak() {
    frame.setAccessibleText(at >= 0 ? reader.sentence(at) : ChartWords.of(name, chart(), reader));
    frame.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** Whether it can be zoomed. */
  public boolean zooms() {
    return zoom != null;
  }

  /** Makes it one of several on a page: lower, and with an id of its own. */
  public ChartPane small(String id, double height) {
    frame.setId(id);
    frame.setMinHeight(height);
    frame.setPrefHeight(height);
    return this;
  }

  /** Draws the chart anew, with other values; who reads one reads on at the same place. */
  public void update() {
    surface.show(make(theme()));
    read(Math.min(at, reader.count() - 1));
  }

  /** Draws the chart anew, with its first view. */
  public void redraw() {
    surface.show(make(theme()));
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
  public JFreeChart chart() {
    return surface.chart();
  }

  /** A copy of the chart, with the same view, in the colours of a theme. */
  public JFreeChart copy(ChartTheme theme) {
    JFreeChart copy = maker.apply(theme);
    Drawn.copyView(chart(), copy);
    return copy;
  }

  /** Shows less, larger. */
  public void zoomIn() {
    zoomBy(ChartZoom.IN);
  }

  /** Shows more, smaller. */
  public void zoomOut() {
    zoomBy(ChartZoom.OUT);
  }

  private void zoomBy(double factor) {
    if (zoom != null) {
      XYPlot plot = chart().getXYPlot();
      double x = AxisView.middle(plot.getDomainAxis());
      zoom.by(chart(), factor, new Point2D.Double(x, AxisView.middle(plot.getRangeAxis())));
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
      case DOWN -> known = readRow(1);
      case UP -> known = readRow(-1);
      case HOME -> read(0);
      case END -> read(reader.count() - 1);
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  /** Reads the value above or below; a chart without rows leaves the key to the page. */
  private boolean readRow(int rows) {
    int next = at < 0 ? 0 : at + rows * reader.rowLength();
    if (next >= 0 && next < reader.count()) {
      read(next);
    }
    return reader.rowLength() > 0;
  }

  private void mouse(MouseEvent event) {
    Point2D there = place(event.getSceneX(), event.getSceneY());
    if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
      read(reader.nearest(chart(), surface.drawn(), there.getX(), there.getY()));
    } else if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      frame.requestFocus();
      dragFrom = there;
    } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
      showBand(there);
    } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
      dropBand();
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
    if (zoom != null && area != null && dragFrom != null) {
      marks.showBand(dragFrom, to, area, zoom.alongY());
    }
  }

  private void dropBand() {
    Rectangle2D band = marks.dropBand();
    if (zoom != null && band != null) {
      zoom.show(
          chart(), value(band.getMinX(), band.getMinY()), value(band.getMaxX(), band.getMaxY()));
      read(-1);
    }
    dragFrom = null;
  }

  /** A place in the units of the axes; the chart was drawn. */
  private Point2D value(double x, double y) {
    Rectangle2D area = Drawn.dataArea(surface.drawn());
    XYPlot plot = chart().getXYPlot();
    return new Point2D.Double(
        plot.getDomainAxis().java2DToValue(x, area, plot.getDomainAxisEdge()),
        plot.getRangeAxis().java2DToValue(y, area, plot.getRangeAxisEdge()));
  }

  /** Without the focus the wheel scrolls the page, as it does everywhere else. */
  private void wheel(ScrollEvent event) {
    if (zoom != null && (frame.isFocused() || event.isShortcutDown()) && event.getDeltaY() != 0) {
      Point2D there = place(event.getSceneX(), event.getSceneY());
      double factor = event.getDeltaY() > 0 ? ChartZoom.IN : ChartZoom.OUT;
      if (Drawn.dataArea(surface.drawn()) != null) {
        zoom.by(chart(), factor, value(there.getX(), there.getY()));
        read(-1);
      }
      event.consume();
    }
  }

  private String hint() {
    return zoom == null ? Messages.text("results.chart.hint") : Messages.text("results.zoom.hint");
  }

  private String atRest() {
    String words = reader.atRest();
    return words == null ? hint() : words;
  }

  private void read(int index) {
    at = index;
    boolean any = index >= 0;
    readout.setText(any ? reader.sentence(index) : atRest());
    speak();
    ChartRenderingInfo drawn = surface.drawn();
    marks.read(
        any ? reader.position(chart(), drawn, index) : null,
        any ? reader.height(chart(), drawn, index) : null,
        Drawn.dataArea(drawn));
  }
}
