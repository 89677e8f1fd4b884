package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.HearthHome;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.xy.XYDataset;

/**
 * The charts of the first sample, held against the files that the jobs wrote.
 *
 * @param home of the Hearth that ran it
 * @param copies a folder for results that the engine keeps elsewhere
 */
record SampleCharts(HearthHome home, Path copies) {

  /**
   * The bars are the job's own file; and of 12,934 reads of 150 bases, none of them with an N, each
   * has 150 - 21 + 1 k-mers.
   */
  void checkSpectrum(JFreeChart chart) throws IOException {
    XYDataset bars = chart.getXYPlot().getDataset();
    List<String> drawn = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < bars.getItemCount(0); i++) {
      long multiplicity = bars.getX(0, i).longValue();
      long distinct = bars.getY(0, i).longValue();
      drawn.add(multiplicity + "\t" + distinct);
      total += multiplicity * distinct;
    }
    assertThat(drawn).isEqualTo(resultLines("histogram.tsv"));
    assertThat(total).isEqualTo(12_934L * (150 - 21 + 1));
  }

  /**
   * The bars are the file's RSCU, which adds up to the number of codons of each amino acid, so to
   * 64; and the genes of lambda have the 14,486 codons that PROVENANCE.md counts.
   */
  void checkCodons(JFreeChart chart) throws IOException {
    CategoryDataset bars = chart.getCategoryPlot().getDataset();
    Map<String, Double> drawn = new TreeMap<>();
    for (int i = 0; i < bars.getColumnCount(); i++) {
      drawn.put(String.valueOf(bars.getColumnKey(i)), bars.getValue(0, i).doubleValue());
    }
    Map<String, Double> written = new TreeMap<>();
    long codons = 0;
    List<String> lines = resultLines("codon-usage.tsv");
    List<String> columns = List.of(lines.get(0).split("\t"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      written.put(
          cells[columns.indexOf("codon")], Double.parseDouble(cells[columns.indexOf("rscu")]));
      codons += Long.parseLong(cells[columns.indexOf("count")]);
    }
    assertThat(drawn).hasSize(64).isEqualTo(written);
    assertThat(drawn.values().stream().mapToDouble(rscu -> rscu).sum()).isBetween(63.9, 64.1);
    assertThat(codons).isEqualTo(14_486);
  }

  /** The lines of a file that only one of the results has, read as the engine gives it. */
  private List<String> resultLines(String name) throws IOException {
    try (AppContext hearth = AppContext.open(home, null, null)) {
      for (ResultSummary result : hearth.results().list()) {
        Path there = hearth.results().folder(result.request().id(), copies);
        if (Files.exists(there.resolve(name))) {
          return Files.readAllLines(there.resolve(name));
        }
      }
    }
    throw new AssertionError("No result has " + name);
  }
}
