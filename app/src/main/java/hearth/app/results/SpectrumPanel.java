package hearth.app.results;

import hearth.app.charts.ModelCurve;
import hearth.app.charts.ModelPart;
import hearth.app.charts.SpectrumChart;
import hearth.app.charts.SpectrumChart.Scale;
import hearth.app.charts.SpectrumLook;
import hearth.app.charts.SpectrumMeasure;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Segments;
import hearth.app.fx.TsvTable;
import hearth.app.fx.Ui;
import hearth.app.plot.ChartPane;
import hearth.app.text.Messages;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import hearth.cluster.results.KmerSpectrum.TopKmer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A k-mer spectrum: chart with linear or logarithmic axes in one of three measures, with the curves
 * of its model, histogram, and the top k-mers.
 */
final class SpectrumPanel implements ResultPanel {

  private final KmerSpectrum spectrum;
  private final Format format;
  private final ChartPane chart;
  private final ReadOnlyStringWrapper guidance = new ReadOnlyStringWrapper();
  private SpectrumLook look;

  SpectrumPanel(KmerSpectrum spectrum, Format format, ObservableValue<Boolean> dark) {
    this.spectrum = spectrum;
    this.format = format;
    this.look = SpectrumLook.of(SpectrumChart.firstScale(spectrum));
    this.chart =
        new ChartPane(
            theme -> SpectrumChart.create(spectrum, look, theme),
            new SpectrumReader(spectrum, () -> look.measure()),
            new SpectrumZoom(),
            dark);
    chart.describe(
        Messages.text("results.spectrum.sentence", spectrum.k(), spectrum.bins().size()));
    guide();
  }

  private void guide() {
    guidance.set(
        switch (look.measure()) {
          case DISTINCT -> Messages.text("results.spectrum.guidance");
          case OCCURRENCES -> Messages.text("results.spectrum.guidance.occurrences");
          case CUMULATIVE -> Messages.text("results.spectrum.guidance.cumulative");
        });
  }

  @Override
  public ChartPane chart() {
    return chart;
  }

  @Override
  public List<Node> switches() {
    Scale scale = look.scale();
    List<Node> switches = new ArrayList<>();
    switches.add(
        Segments.of(
            Messages.text("results.spectrum.measure"),
            List.of(SpectrumMeasure.values()),
            look.measure(),
            measure -> Messages.text(SpectrumMeasure.class, measure),
            measure -> {
              show(new SpectrumLook(look.scale(), measure, look.hidden()));
              guide();
            }));
    switches.add(
        axis(
            Messages.text("results.axis.x"),
            scale.logX(),
            log -> new Scale(log, look.scale().logY())));
    switches.add(
        axis(
            Messages.text("results.axis.y"),
            scale.logY(),
            log -> new Scale(look.scale().logX(), log)));
    GenomeModel model = spectrum.model();
    if (model != null) {
      switches.addAll(curves(model));
    }
    return switches;
  }

  private void show(SpectrumLook other) {
    look = other;
    chart.redraw();
  }

  private Node axis(String name, boolean first, Function<Boolean, Scale> change) {
    return Ui.row(
        Gap.S,
        caption(name),
        Segments.of(
            name,
            List.of(false, true),
            first,
            log -> log ? Messages.text("results.axis.log") : Messages.text("results.axis.linear"),
            log -> show(new SpectrumLook(change.apply(log), look.measure(), look.hidden()))));
  }

  /**
   * A box for each curve of the model, which hides it; the first with the name of all. They are
   * parts of the bar, not a pane in it, which would want the room of all of them in one line.
   */
  private List<Node> curves(GenomeModel model) {
    List<Node> boxes = new ArrayList<>();
    for (ModelPart part : ModelCurve.parts(model)) {
      CheckBox box = curve(part, ModelCurve.name(part, model));
      boxes.add(
          boxes.isEmpty()
              ? Ui.row(Gap.S, caption(Messages.text("results.spectrum.curves")), box)
              : box);
    }
    return boxes;
  }

  private CheckBox curve(ModelPart part, String name) {
    CheckBox box = new CheckBox(name);
    box.setId("curve-" + part.name().toLowerCase(Locale.ROOT));
    box.setMinWidth(CheckBox.USE_PREF_SIZE);
    box.setSelected(true);
    box.setOnAction(
        event -> {
          Set<ModelPart> hidden = EnumSet.noneOf(ModelPart.class);
          hidden.addAll(look.hidden());
          if (box.isSelected()) {
            hidden.remove(part);
          } else {
            hidden.add(part);
          }
          look = new SpectrumLook(look.scale(), look.measure(), hidden);
          chart.renew();
        });
    return box;
  }

  private static Label caption(String text) {
    Label label = Ui.label(text, "muted");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }

  /** Histogram and top k-mers, one of them at a time. */
  @Override
  public Node tables() {
    TsvTable<Bin> histogram =
        new TsvTable<>(Messages.text("results.histogram"), spectrum.bins())
            .number(Messages.text("results.multiplicity"), 110, Bin::multiplicity, format::count)
            .number(Messages.text("results.distinct"), 140, Bin::distinct, format::count);
    histogram.setId("histogram-table");
    TsvTable<TopKmer> top =
        new TsvTable<>(Messages.text("results.top"), spectrum.top())
            .text(Messages.text("results.kmer"), 200, TopKmer::kmer)
            .number(Messages.text("results.count"), 90, TopKmer::count, format::count);
    top.getStyleClass().add("sequence-table");
    top.setId("top-table");
    Ui.show(top, false);
    StackPane tables = new StackPane(histogram, top);
    VBox.setVgrow(tables, Priority.ALWAYS);
    FlowPane choice =
        new FlowPane(
            Segments.of(
                Messages.text("results.table"),
                List.of(histogram, top),
                histogram,
                TsvTable::getAccessibleText,
                chosen -> {
                  Ui.show(histogram, chosen == histogram);
                  Ui.show(top, chosen == top);
                }));
    return Ui.column(Gap.S, choice, tables);
  }

  @Override
  public List<Node> below() {
    GenomeModel model = spectrum.model();
    return model == null ? List.of() : List.of(new ModelTable(model, format));
  }

  @Override
  public ObservableValue<String> guidance() {
    return guidance.getReadOnlyProperty();
  }
}
