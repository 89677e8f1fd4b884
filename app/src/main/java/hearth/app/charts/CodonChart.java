package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.CodonTable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * The chart of a codon usage table: a bar for each codon, by amino acid in the order of the
 * three-letter symbols, stop codons last. The codon that an amino acid uses most is dark.
 */
public final class CodonChart {

  private CodonChart() {}

  /** Draws one measure of a table. */
  public static JFreeChart create(CodonTable table, Measure measure, ChartTheme theme) {
    ChartStyle style = new ChartStyle(theme);
    List<CodonFamily> families = CodonFamily.of(table);
    NumberAxis y = new NumberAxis(Messages.text(Measure.class, measure));
    style.valueAxis(y);
    y.setNumberFormatOverride(NumberFormat.getInstance(Messages.locale()));
    y.setUpperMargin(0.08);
    CategoryPlot plot =
        new CategoryPlot(
            dataset(families, measure),
            new FamilyAxis(families, theme),
            y,
            renderer(families, theme));
    style.plot(plot);
    if (measure == Measure.RSCU) {
      plot.addRangeMarker(
          new ValueMarker(1, theme.mutedText(), theme.dashedLine()), Layer.BACKGROUND);
    }
    long total = table.rows().stream().mapToLong(CodonTable.Row::count).sum();
    JFreeChart chart =
        style.chart(
            Messages.text("chart.codon.title"),
            List.of(Messages.text("chart.codon.note", total, table.code())),
            plot);
    style.legend(chart);
    return chart;
  }

  /** The codons of a table in the chart's order. */
  public static List<CodonTable.Row> inOrder(CodonTable table) {
    return CodonFamily.of(table).stream().flatMap(family -> family.rows().stream()).toList();
  }

  private static CategoryDataset dataset(List<CodonFamily> families, Measure measure) {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (CodonFamily family : families) {
      for (CodonTable.Row row : family.rows()) {
        dataset.addValue(measure.of(row), measure, row.codon());
      }
    }
    return dataset;
  }

  private static CodonRenderer renderer(List<CodonFamily> families, ChartTheme theme) {
    CodonRenderer.Kind preferred =
        new CodonRenderer.Kind(Messages.text("chart.codon.preferred"), theme.primary());
    CodonRenderer.Kind other =
        new CodonRenderer.Kind(Messages.text("chart.codon.other"), theme.secondary());
    CodonRenderer.Kind stop =
        new CodonRenderer.Kind(Messages.text("chart.codon.stop"), theme.attention());
    List<CodonRenderer.Kind> kinds = new ArrayList<>();
    List<String> tooltips = new ArrayList<>();
    for (CodonFamily family : families) {
      for (CodonTable.Row row : family.rows()) {
        kinds.add(family.isStop() ? stop : family.prefers(row) ? preferred : other);
        tooltips.add(
            Messages.text(
                "chart.codon.tooltip",
                row.codon(),
                family.symbol(),
                row.count(),
                row.perThousand(),
                row.fraction(),
                row.rscu()));
      }
    }
    CodonRenderer renderer = new CodonRenderer(kinds, List.of(preferred, other, stop));
    renderer.setDefaultToolTipGenerator((data, row, column) -> tooltips.get(column));
    return renderer;
  }
}
