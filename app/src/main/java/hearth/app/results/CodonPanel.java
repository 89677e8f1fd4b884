package hearth.app.results;

import hearth.app.charts.ChartTheme;
import hearth.app.charts.CodonChart;
import hearth.app.charts.Measure;
import hearth.app.fx.Format;
import hearth.app.fx.Segments;
import hearth.app.fx.TsvTable;
import hearth.app.plot.ChartPane;
import hearth.app.text.Messages;
import hearth.cluster.results.CodonTable;
import hearth.cluster.results.CodonTable.Row;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Codon usage: bars by amino acid in one of four measures, and the table. */
final class CodonPanel implements ResultPanel {

  /** 64 bars with their codons written below need more. */
  private static final double ROOM_FOR_CODONS = 1240;

  private final CodonTable table;
  private final Format format;
  private final ChartPane chart;
  private Measure measure = Measure.RSCU;

  CodonPanel(CodonTable table, Format format, ObservableValue<Boolean> dark) {
    this.table = table;
    this.format = format;
    CodonReader reader = new CodonReader(CodonChart.create(table, measure, ChartTheme.LIGHT));
    this.chart =
        new ChartPane(
            theme -> reader.use(CodonChart.create(table, measure, theme)), reader, null, dark);
    chart.describe(Messages.text("results.codon.sentence", table.code()));
  }

  @Override
  public ChartPane chart() {
    return chart;
  }

  @Override
  public List<Node> switches() {
    return List.of(
        Segments.of(
            Messages.text("results.measure"),
            List.of(Measure.values()),
            measure,
            CodonPanel::shortName,
            chosen -> {
              measure = chosen;
              chart.redraw();
            }));
  }

  private static String shortName(Measure measure) {
    return switch (measure) {
      case RSCU -> Messages.text("results.codon.rscu");
      case PER_THOUSAND -> Messages.text("results.codon.perThousand");
      case FRACTION -> Messages.text("results.codon.fraction");
      case COUNT -> Messages.text("results.codon.count");
    };
  }

  @Override
  public Node tables() {
    TsvTable<Row> rows =
        new TsvTable<>(Messages.text("results.codon.table"), table.rows())
            .text(Messages.text("results.codon.aminoAcid"), 44, Row::aminoAcid)
            .text(Messages.text("results.codon.codon"), 60, Row::codon)
            .number(Messages.text("results.codon.count"), 76, Row::count, format::count)
            .number(
                Messages.text("results.codon.thousand.short"),
                60,
                Row::perThousand,
                value -> format.decimal(value, 2))
            .number(
                Messages.text("results.codon.rscu"),
                60,
                Row::rscu,
                value -> format.decimal(value, 2));
    rows.setId("codon-table");
    return rows;
  }

  @Override
  public ObservableValue<String> guidance() {
    return new ReadOnlyStringWrapper(Messages.text("results.codon.guidance"));
  }

  @Override
  public double roomForBoth() {
    return ROOM_FOR_CODONS;
  }
}
