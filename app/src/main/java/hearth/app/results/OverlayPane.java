package hearth.app.results;

import hearth.app.charts.ChartTheme;
import hearth.app.charts.OverlayLook;
import hearth.app.charts.OverlayPlot;
import hearth.app.charts.SpectrumChart.Scale;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Segments;
import hearth.app.fx.SideBySide;
import hearth.app.fx.Ui;
import hearth.app.plot.ChartPane;
import hearth.app.text.Messages;
import java.awt.Color;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jfree.chart.JFreeChart;
import org.kordamp.ikonli.feather.Feather;

/** Several spectra in one chart, and beside it their legend, which renames and hides them. */
final class OverlayPane extends VBox {
  private static final double ROOM_FOR_BOTH = 860;
  private static final double SWATCH = 12;

  private final OverlayModel model;
  private final Format format;
  private final ObservableValue<Boolean> dark;
  private final OverlayReader reader;
  private final ChartPane chart;

  /**
   * @param save saves a picture of the chart
   */
  OverlayPane(
      OverlayModel model, Format format, ObservableValue<Boolean> dark, Consumer<JFreeChart> save) {
    super(Gap.L);
    this.model = model;
    this.format = format;
    this.dark = dark;
    this.reader = new OverlayReader(model.plot());
    this.chart = new ChartPane(this::draw, reader, new OverlayZoom(model::plot), dark);
    setId("overlay-pane");
    describe();
    Button picture =
        Ui.button(
            Messages.text("results.save.button"),
            Feather.IMAGE,
            () -> save.accept(chart.copy(ChartTheme.PRINT)));
    picture.setId("overlay-save");
    FlowPane bar = new FlowPane(Gap.L, Gap.S);
    bar.getChildren()
        .addAll(
            axis(
                Messages.text("results.axis.x"),
                model.scale().logX(),
                log -> model.scale(new Scale(log, model.scale().logY()))),
            axis(
                Messages.text("results.axis.y"),
                model.scale().logY(),
                log -> model.scale(new Scale(model.scale().logX(), log))),
            measure(),
            zoom(),
            picture);
    VBox main = Ui.column(Gap.S, bar, chart);
    VBox.setVgrow(chart, Priority.ALWAYS);
    SideBySide both = new SideBySide(ROOM_FOR_BOTH, main, legend());
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren()
        .addAll(both, Ui.paragraph(Messages.text("results.overlay.guidance"), "muted", "guidance"));
  }

  private JFreeChart draw(ChartTheme theme) {
    OverlayPlot plot = model.plot();
    reader.use(plot);
    return plot.draw(theme);
  }

  /** Also when a name or what is hidden has changed. */
  private void changed() {
    chart.redraw();
    describe();
  }

  private void describe() {
    chart.describe(Messages.text("results.chart.sentence", model.plot().title(), reader.count()));
  }

  private Node axis(String name, boolean first, Consumer<Boolean> change) {
    Label label = Ui.label(name, "muted");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return Ui.row(
        Gap.S,
        label,
        Segments.of(
            name,
            List.of(false, true),
            first,
            log -> log ? Messages.text("results.axis.log") : Messages.text("results.axis.linear"),
            log -> {
              change.accept(log);
              chart.redraw();
            }));
  }

  private Node measure() {
    return Segments.of(
        Messages.text("results.measure"),
        List.of(false, true),
        model.shares(),
        shares ->
            shares
                ? Messages.text("results.overlay.share")
                : Messages.text("results.overlay.count"),
        shares -> {
          model.shares(shares);
          chart.redraw();
        });
  }

  private Node zoom() {
    return Ui.row(
        Gap.XS,
        Ui.iconButton(Messages.text("results.zoom.in"), Feather.ZOOM_IN, chart::zoomIn),
        Ui.iconButton(Messages.text("results.zoom.out"), Feather.ZOOM_OUT, chart::zoomOut),
        Ui.iconButton(Messages.text("results.zoom.reset"), Feather.MAXIMIZE, chart::redraw));
  }

  private Node legend() {
    VBox rows = Ui.column(Gap.M);
    rows.setId("overlay-legend");
    rows.getChildren().add(Ui.label(Messages.text("results.overlay.legend"), "field-label"));
    model.entries().forEach(entry -> rows.getChildren().add(row(entry)));
    return Ui.scroll(rows);
  }

  private Node row(OverlayModel.Entry entry) {
    CheckBox shown = new CheckBox();
    shown.setSelected(entry.isShown());
    shown.setId("overlay-show-" + entry.place());
    shown.setAccessibleText(Messages.text("results.overlay.show", entry.name()));
    shown
        .selectedProperty()
        .addListener(
            (property, before, now) -> {
              entry.show(now);
              changed();
            });
    Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    swatch.fillProperty().bind(dark.map(isDark -> paint(entry.place(), isDark)));
    TextField name = new TextField(entry.name());
    name.setId("overlay-name-" + entry.place());
    name.setAccessibleText(Messages.text("results.overlay.name", entry.name()));
    name.setOnAction(event -> rename(entry, name));
    name.focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now) {
                rename(entry, name);
              }
            });
    HBox.setHgrow(name, Priority.ALWAYS);
    long peak = entry.line().peak();
    String figures =
        Messages.text(
            "results.overlay.figures",
            entry.spectrum().k(),
            format.count(entry.line().distinct()),
            peak);
    return Ui.column(
        Gap.XS / 2, Ui.row(Gap.S, shown, swatch, name), Ui.paragraph(figures, "caption"));
  }

  private void rename(OverlayModel.Entry entry, TextField name) {
    if (name.getText().isBlank()) {
      name.setText(entry.name());
    } else if (!name.getText().strip().equals(entry.name())) {
      entry.rename(name.getText());
      changed();
    }
  }

  private static javafx.scene.paint.Color paint(int place, boolean isDark) {
    Color color = OverlayLook.color(place, isDark ? ChartTheme.DARK : ChartTheme.LIGHT);
    return javafx.scene.paint.Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
  }
}
