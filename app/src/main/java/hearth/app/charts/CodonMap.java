package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.CodonTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The RSCU of several data sets beside each other, as a map. */
public final class CodonMap {

  /** What is used twice as often as its share has the last shade; 1, an even share, the middle. */
  private static final double MOST = 2;

  private CodonMap() {}

  /**
   * A map of data sets and codons, by amino acid.
   *
   * @param sets at least one; amino acids are those of the first
   */
  public static HeatPlot of(List<CodonSet> sets) {
    List<String> columns = new ArrayList<>();
    List<String> codons = new ArrayList<>();
    for (CodonFamily family : CodonFamily.synonyms(sets.get(0).table())) {
      for (CodonTable.Row row : family.rows()) {
        codons.add(row.codon());
        columns.add(family.letter() + " " + row.codon());
      }
    }
    List<Map<String, Double>> values = sets.stream().map(set -> rscu(set.table())).toList();
    return new HeatPlot(
        Messages.text("chart.map.title"),
        List.of(Messages.text("chart.map.note", sets.size())),
        sets.stream().map(CodonSet::name).toList(),
        columns,
        new HeatPlot.Cells() {
          @Override
          public double value(int row, int column) {
            return values.get(row).getOrDefault(codons.get(column), 0.0);
          }

          @Override
          public String words(int row, int column) {
            return Messages.text(
                "chart.map.reading", sets.get(row).name(), columns.get(column), value(row, column));
          }
        },
        new ColorScale(Messages.text("chart.map.scale"), 0, MOST, ColorScale.Kind.SIDES),
        null);
  }

  private static Map<String, Double> rscu(CodonTable table) {
    Map<String, Double> values = new HashMap<>();
    table.rows().forEach(row -> values.put(row.codon(), row.rscu()));
    return values;
  }
}
