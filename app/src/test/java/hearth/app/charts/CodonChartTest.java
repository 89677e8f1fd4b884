package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.results.CodonTable;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.data.category.CategoryDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodonChartTest {

  @ParameterizedTest
  @EnumSource(Measure.class)
  void everyCodonHasItsValue(Measure measure) {
    CodonTable table = Tables.standard();
    CategoryDataset data = plot(table, measure).getDataset();

    assertThat(data.getColumnCount()).isEqualTo(64);
    for (CodonTable.Row row : table.rows()) {
      assertThat(data.getValue(measure, row.codon()).doubleValue()).isEqualTo(measure.of(row));
    }
  }

  @Test
  void familiesStandTogetherAndStopCodonsLast() {
    List<?> codons = plot(Tables.standard(), Measure.RSCU).getDataset().getColumnKeys();

    assertThat(codons.subList(0, 4)).hasToString("[GCA, GCC, GCG, GCT]");
    assertThat(codons.subList(61, 64)).hasToString("[TAA, TAG, TGA]");
  }

  @Test
  void theCodonUsedMostAndTheStopsHaveColoursOfTheirOwn() {
    CodonTable table =
        new CodonTable(
            1,
            List.of(
                Tables.row("AAA", "K", 10),
                Tables.row("AAG", "K", 90),
                Tables.row("TAA", "*", 3),
                Tables.row("ATG", "M", 0)));
    CategoryItemRenderer renderer = plot(table, Measure.COUNT).getRenderer();

    assertThat(List.of("AAA", "AAG", "ATG", "TAA"))
        .isEqualTo(plot(table, Measure.COUNT).getDataset().getColumnKeys());
    assertThat(renderer.getItemPaint(0, 0)).isEqualTo(ChartTheme.LIGHT.secondary());
    assertThat(renderer.getItemPaint(0, 1)).isEqualTo(ChartTheme.LIGHT.primary());
    assertThat(renderer.getItemPaint(0, 2)).as("unused").isEqualTo(ChartTheme.LIGHT.secondary());
    assertThat(renderer.getItemPaint(0, 3)).isEqualTo(ChartTheme.LIGHT.attention());
  }

  @Test
  void aTooltipTellsAllMeasures() {
    CodonTable table = new CodonTable(1, List.of(Tables.row("AAG", "K", 1500)));
    CategoryPlot plot = plot(table, Measure.RSCU);

    assertThat(
            plot.getRenderer().getToolTipGenerator(0, 0).generateToolTip(plot.getDataset(), 0, 0))
        .isEqualTo("AAG Lys: 1,500, 75.00 per thousand, fraction 2.500, RSCU 10.00");
  }

  private static CategoryPlot plot(CodonTable table, Measure measure) {
    JFreeChart chart = CodonChart.create(table, measure, ChartTheme.LIGHT);
    return chart.getCategoryPlot();
  }
}
