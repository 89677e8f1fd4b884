package hearth.app.charts;

import hearth.cluster.results.CodonTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The codons of one amino acid, or the stop codons.
 *
 * @param letter the amino acid's letter, {@code *} for stop
 * @param rows its codons in alphabetical order
 */
record CodonFamily(String letter, List<CodonTable.Row> rows) {

  static final String STOP = "*";

  /** IUPAC-IUB (1983) three-letter symbols. */
  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("A", "Ala"),
          Map.entry("C", "Cys"),
          Map.entry("D", "Asp"),
          Map.entry("E", "Glu"),
          Map.entry("F", "Phe"),
          Map.entry("G", "Gly"),
          Map.entry("H", "His"),
          Map.entry("I", "Ile"),
          Map.entry("K", "Lys"),
          Map.entry("L", "Leu"),
          Map.entry("M", "Met"),
          Map.entry("N", "Asn"),
          Map.entry("P", "Pro"),
          Map.entry("Q", "Gln"),
          Map.entry("R", "Arg"),
          Map.entry("S", "Ser"),
          Map.entry("T", "Thr"),
          Map.entry("V", "Val"),
          Map.entry("W", "Trp"),
          Map.entry("Y", "Tyr"),
          Map.entry(STOP, "Stop"));

  CodonFamily {
    rows = List.copyOf(rows);
  }

  /** The families of a table by their three-letter symbols; stop codons come last. */
  static List<CodonFamily> of(CodonTable table) {
    Map<String, List<CodonTable.Row>> byLetter = new TreeMap<>();
    for (CodonTable.Row row : table.rows()) {
      byLetter.computeIfAbsent(row.aminoAcid(), letter -> new ArrayList<>()).add(row);
    }
    List<CodonFamily> families = new ArrayList<>();
    byLetter.forEach(
        (letter, rows) -> {
          rows.sort(Comparator.comparing(CodonTable.Row::codon));
          families.add(new CodonFamily(letter, rows));
        });
    families.sort(Comparator.comparing(CodonFamily::isStop).thenComparing(CodonFamily::symbol));
    return families;
  }

  /** The amino acids that have several codons to choose from. */
  static List<CodonFamily> synonyms(CodonTable table) {
    return of(table).stream()
        .filter(family -> !family.isStop() && family.rows().size() > 1)
        .toList();
  }

  boolean isStop() {
    return letter.equals(STOP);
  }

  String symbol() {
    return SYMBOLS.getOrDefault(letter, letter);
  }

  /** Whether no synonym is used more often. */
  boolean prefers(CodonTable.Row row) {
    return row.count() > 0 && rows.stream().noneMatch(other -> other.count() > row.count());
  }
}
