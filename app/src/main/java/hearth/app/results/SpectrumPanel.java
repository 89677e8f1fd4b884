package hearth.app.results;

import hearth.app.charts.SpectrumChart;
import hearth.app.charts.SpectrumChart.Scale;
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
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A k-mer spectrum: chart with linear or logarithmic axes, histogram, and the top k-mers. */
final class SpectrumPanel implements ResultPanel {
  private final KmerSpectrum spectrum;
  private final Format format;
  private final ChartPane chart;
  private Scale scale;

  SpectrumPanel(KmerSpectrum spectrum, Format format, ObservableValue<Boolean> dark) {
    this.spectrum = spectrum;
    this.format = format;
    this.scale = SpectrumChart.firstScale(spectrum);
    this.chart =
        new ChartPane(
            theme -> SpectrumChart.create(spectrum, scale.logX(), scale.logY(), theme),
            new SpectrumReader(spectrum),
            new SpectrumZoom(spectrum.bins()),
            dark);
    chart.describe(
        Messages.text("results.spectrum.sentence", spectrum.k(), spectrum.bins().size()));
  }

  @Override
  public ChartPane chart() {
    return chart;
  }

  @Override
  public List<Node> switches() {
    return List.of(
        axis(Messages.text("results.axis.x"), scale.logX(), log -> new Scale(log, scale.logY())),
        axis(Messages.text("results.axis.y"), scale.logY(), log -> new Scale(scale.logX(), log)));
  }

  private Node axis(String name, boolean first, Function<Boolean, Scale> change) {
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
              scale = change.apply(log);
              chart.redraw();
            }));
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
    return new ReadOnlyStringWrapper(Messages.text("results.spectrum.guidance"));
  }
}
