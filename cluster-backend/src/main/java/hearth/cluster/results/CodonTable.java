package hearth.cluster.results;

import java.util.List;

/**
 * A codon usage table as read from {@code codon-usage.tsv}.
 *
 * @param code NCBI's number of the genetic code
 * @param rows one for each of the 64 codons, by amino acid and codon
 */
public record CodonTable(int code, List<Row> rows) {
  public CodonTable {
    rows = List.copyOf(rows);
  }

  /**
   * One codon.
   *
   * @param codon three of A, C, G, T
   * @param aminoAcid one letter, {@code *} for stop
   * @param count how many
   * @param perThousand per thousand of all codons
   * @param fraction share within its amino acid, 0 to 1
   * @param rscu relative synonymous codon usage (Sharp and Li 1986)
   */
  public record Row(
      String codon,
      String aminoAcid,
      long count,
      double perThousand,
      double fraction,
      double rscu) {}
}
