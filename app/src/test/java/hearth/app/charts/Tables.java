package hearth.app.charts;

import hearth.cluster.results.CodonTable;
import hearth.cluster.results.CodonTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Codon tables for tests. */
public final class Tables {
  /** NCBI's genetic code 1, codons in the order T, C, A, G. */
  private static final String STANDARD =
      "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG";

  private Tables() {}

  /** Counts that differ from codon to codon. */
  public static CodonTable standard() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String codon = "" + base(i / 16) + base(i / 4 % 4) + base(i % 4);
      boolean stop = STANDARD.charAt(i) == '*';
      long count = stop ? 3 + i % 5 : 100 + i * 37 % 400;
      rows.add(row(codon, STANDARD.substring(i, i + 1), count));
    }
    rows.sort(Comparator.comparing(Row::aminoAcid).thenComparing(Row::codon));
    return new CodonTable(1, rows);
  }

  /** The same code with counts that are others. */
  public static CodonTable other() {
    List<Row> rows = new ArrayList<>();
    for (Row row : standard().rows()) {
      rows.add(row(row.codon(), row.aminoAcid(), 500 - row.count() % 400));
    }
    return new CodonTable(1, rows);
  }

  private static char base(int index) {
    return "TCAG".charAt(index);
  }

  static Row row(String codon, String aminoAcid, long count) {
    return new Row(codon, aminoAcid, count, count / 20.0, count / 600.0, count / 150.0);
  }
}
