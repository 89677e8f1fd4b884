package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.results.CodonTable;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.category.CategoryDataset;
import org.junit.jupiter.api.Test;

class CodonComparisonChartsTest {
  private final CodonSet one = new CodonSet("one.fna", Tables.standard());
  private final CodonSet other = new CodonSet("other.fna", Tables.other());

  @Test
  void theDifferenceIsThatOfTheTables() {
    CategoryPlot plot = CodonDifference.create(one, other, ChartTheme.LIGHT).getCategoryPlot();
    CategoryDataset data = plot.getDataset();

    assertThat(data.getColumnCount()).as("no stops, no Met, no Trp").isEqualTo(59);
    for (int i = 0; i < data.getColumnCount(); i++) {
      Comparable<?> codon = data.getColumnKey(i);
      double difference = rscu(one.table(), codon) - rscu(other.table(), codon);
      assertThat(data.getValue(0, i).doubleValue()).isEqualTo(difference);
      assertThat(plot.getRenderer().getItemPaint(0, i))
          .isEqualTo(difference >= 0 ? ChartTheme.LIGHT.primary() : ChartTheme.LIGHT.attention());
    }
    assertThat(plot.getRangeAxis().getRange().getCentralValue()).isZero();
  }

  @Test
  void aReadingNamesBothSets() {
    CodonDifference.Row row = new CodonDifference.Row("AAG", "K", "Lys", 1.5, 0.25);

    assertThat(row.words("one.fna", "other.fna"))
        .isEqualTo("AAG Lys: RSCU 1.50 in one.fna, 0.25 in other.fna, difference +1.25");
  }

  @Test
  void theMapHasEverySetAndCodon() {
    HeatPlot plot = CodonMap.of(List.of(one, other));

    assertThat(plot.rows()).containsExactly("one.fna", "other.fna");
    assertThat(plot.columns()).hasSize(59).startsWith("A GCA", "A GCC");
    for (int column = 0; column < plot.width(); column++) {
      String codon = plot.columns().get(column).substring(2);
      assertThat(plot.cells().value(0, column)).isEqualTo(rscu(one.table(), codon));
      assertThat(plot.cells().value(1, column)).isEqualTo(rscu(other.table(), codon));
    }
    assertThat(plot.cells().words(1, 0)).startsWith("other.fna: A GCA, RSCU ");
  }

  private static double rscu(CodonTable table, Comparable<?> codon) {
    return table.rows().stream()
        .filter(row -> row.codon().equals(codon))
        .findFirst()
        .orElseThrow()
        .rscu();
  }
}
