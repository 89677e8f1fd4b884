package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.CodonTable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.data.category.DefaultCategoryDataset;

/** What two codon usages have apart: the RSCU of one less that of the other, codon by codon. */
public final class CodonDifference {
  private static final double MARGIN = 1.08;
  private static final double LEAST = 0.1;

  private CodonDifference() {}

  /**
   * A codon in both.
   *
   * @param symbol the amino acid's three letters
   */
  public record Row(String codon, String aminoAcid, String symbol, double rscu, double other) {
    /** How much higher the first is. */
    public double difference() {
      return rscu - other;
    }

    /** What it says. */
    public String words(String one, String second) {
      return Messages.text(
          "chart.difference.reading", codon + " " + symbol, rscu, one, other, second, difference());
    }
  }

  /** All codons that amino acids have a choice of, by amino acid. */
  public static List<Row> rows(CodonTable one, CodonTable other) {
    Map<String, Double> others = new HashMap<>();
    other.rows().forEach(row -> others.put(row.codon(), row.rscu()));
    List<Row> rows = new ArrayList<>();
    for (CodonFamily family : CodonFamily.synonyms(one)) {
      for (CodonTable.Row row : family.rows()) {
        rows.add(
            new Row(
                row.codon(),
                row.aminoAcid(),
                family.symbol(),
                row.rscu(),
                others.getOrDefault(row.codon(), 0.0)));
      }
    }
    return rows;
  }

  /** Draws it; the chart has the codons in the order of {@link #rows}. */
  public static JFreeChart create(CodonSet one, CodonSet other, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    List<Row> rows = rows(one.table(), other.table());
    NumberAxis y = new NumberAxis(Messages.text("chart.difference.y"));
    style.valueAxis(y);
    y.setNumberFormatOverride(NumberFormat.getInstance(Messages.locale()));
    double most =
        MARGIN * rows.stream().mapToDouble(row -> Math.abs(row.difference())).max().orElse(LEAST);
    y.setRange(-Math.max(LEAST, most), Math.max(LEAST, most));
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    rows.forEach(row -> data.addValue(row.difference(), y.getLabel(), row.codon()));
    CategoryPlot plot =
        new CategoryPlot(
            data,
            new FamilyAxis(CodonFamily.synonyms(one.table()), theme),
            y,
            renderer(rows, one.name(), other.name(), theme));
    style.plot(plot);
    plot.addRangeMarker(new ValueMarker(0, theme.mutedText(), theme.thinLine()), Layer.FOREGROUND);
    JFreeChart chart =
        style.chart(
            Messages.text("chart.difference.title"),
            List.of(Messages.text("chart.difference.note", one.name(), other.name())),
            plot);
    style.legend(chart);
    return chart;
  }

  private static CodonRenderer renderer(
      List<Row> rows, String one, String other, ChartTheme theme) {
    CodonRenderer.Kind more =
        new CodonRenderer.Kind(Messages.text("chart.difference.more", one), theme.primary());
    CodonRenderer.Kind less =
        new CodonRenderer.Kind(Messages.text("chart.difference.more", other), theme.attention());
    CodonRenderer renderer =
        new CodonRenderer(
            rows.stream().map(row -> row.difference() >= 0 ? more : less).toList(),
            List.of(more, less));
    renderer.setDefaultToolTipGenerator((data, row, column) -> rows.get(column).words(one, other));
    return renderer;
  }
}
