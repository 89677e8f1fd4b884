package hearth.app.plot;

import hearth.app.charts.ChartTheme;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.awt.geom.Point2D;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/**
 * A chart that can be read value by value, by hovering or with the arrow keys, and, if it has a
 * zoom, zoomed: by dragging, by the wheel once it has the focus, and by plus, minus and zero; with
 * shift, dragging and the arrow keys move what is in sight.
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
  private final ReadOnlyBooleanWrapper zooms = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
  private int at = -1;

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
    frame.setOnKeyPressed(new ChartKeys(this)::pressed);
    new ChartMouse(this, frame, surface, marks).listen();
    frame.setOnMouseExited(event -> rest());
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

  /** Whether the chart that is shown can be zoomed. */
  public ReadOnlyBooleanProperty zoomsProperty() {
    return zooms.getReadOnlyProperty();
  }

  /** Whether it is zoomed along y too. */
  boolean zoomsAlongY() {
    return zoom != null && zoom.alongY();
  }

  /** The value that was chosen, by a click or with the arrow keys; -1 for none. */
  public ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Chooses a value, as by a click, or none with -1. */
  public void choose(int index) {
    int known = index < reader.count() ? index : -1;
    read(known);
    chosen.set(known);
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

  /** Draws the chart anew, in another look, with what is in sight now. */
  public void renew() {
    JFreeChart next = make(theme());
    Drawn.copyView(chart(), next);
    surface.show(next);
    read(Math.min(at, reader.count() - 1));
  }

  /** Draws the chart anew, with its first view. */
  public void redraw() {
    surface.show(make(theme()));
    choose(-1);
  }

  /** Reads what was chosen, or nothing. */
  void rest() {
    read(chosen.get());
  }

  private JFreeChart make(ChartTheme theme) {
    JFreeChart chart = maker.apply(theme);
    zooms.set(zoom != null && zoom.works());
    if (zoom != null) {
      zoom.begin(chart);
    }
    return chart;
  }

  /** The chart on the screen. */
  public JFreeChart chart() {
    return surface.chart();
  }

  /** Whether the chart that is shown has been drawn. */
  public boolean isDrawn() {
    return Drawn.dataArea(surface.drawn()) != null;
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
    zoom(
        how -> {
          XYPlot plot = chart().getXYPlot();
          double x = AxisView.middle(plot.getDomainAxis());
          double y = AxisView.middle(plot.getRangeAxis());
          how.by(chart(), factor, new Point2D.Double(x, y));
        });
  }

  private ChartTheme theme() {
    return dark.getValue() ? ChartTheme.DARK : ChartTheme.LIGHT;
  }

  /** Moves what is in sight by shares of the view; to the right, and up, when positive. */
  public void pan(double across, double up) {
    zoom(how -> how.pan(chart(), across, up));
  }

  /** Chooses the value that many places on, or the last one on the way. */
  void step(int values) {
    choose(Math.clamp(at + values, 0, Math.max(0, reader.count() - 1)));
  }

  /** Chooses the first value, or the last. */
  void chooseEnd(boolean last) {
    choose(last ? reader.count() - 1 : 0);
  }

  /** Chooses the value above or below; a chart without rows leaves that to the page. */
  boolean stepRow(int rows) {
    int next = at < 0 ? 0 : at + rows * reader.rowLength();
    if (next >= 0 && next < reader.count()) {
      choose(next);
    }
    return reader.rowLength() > 0;
  }

  /** Reads the value that is nearest to a place, or none outside of the data. */
  void readNearest(Point2D there) {
    read(reader.nearest(chart(), surface.drawn(), there.getX(), there.getY()));
  }

  /** Chooses the value that is nearest to a place, or none outside of the data. */
  void chooseNearest(Point2D there) {
    choose(reader.nearest(chart(), surface.drawn(), there.getX(), there.getY()));
  }

  /** Zooms, when there is another view, and draws the chart once for all that changes. */
  void zoom(Consumer<ChartZoom> view) {
    if (zoom != null && zooms.get()) {
      chart().setNotify(false);
      view.accept(zoom);
      chart().setNotify(true);
      rest();
    }
  }

  private String hint() {
    return zooms.get() ? Messages.text("results.zoom.hint") : Messages.text("results.chart.hint");
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
