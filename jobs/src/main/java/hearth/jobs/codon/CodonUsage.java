package hearth.jobs.codon;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The codon usage table of counted codons. Stop codons are a family like the amino acids.
 *
 * @see <a href="https://doi.org/10.1093/nar/14.19.7737">Sharp and Li 1986, Nucleic Acids Research
 *     14:7737 (RSCU)</a>
 */
public final class CodonUsage {

  private final GeneticCode code;
  private final long[] counts;
  private final long total;

  /**
   * @param counts how often each codon occurs, by codon number; 64 numbers, none negative
   */
  public CodonUsage(GeneticCode code, long[] counts) {
    if (counts.length != Codons.COUNT || LongStream.of(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("Codon counts must be 64 numbers, none negative.");
    }
    this.code = code;
    this.counts = counts.clone();
    this.total = sum(codon -> true);
  }

  /**
   * One codon of the table.
   *
   * @param codon its three letters, of A, C, G, T
   * @param aminoAcid one letter, {@code *} for stop
   * @param count how many
   * @param perThousand per thousand of all counted codons
   * @param fraction share among the codons of its amino acid, 0 to 1
   * @param rscu relative synonymous codon usage: the count divided by the mean count of its amino
   *     acid's codons; 0 where the amino acid does not occur
   */
  public record Row(
      String codon, char aminoAcid, long count, double perThousand, double fraction, double rscu) {}

  /** The 64 rows by amino acid, stop last, then by codon. */
  public List<Row> rows() {
    Comparator<Row> stopLast = Comparator.comparing(row -> row.aminoAcid() == GeneticCode.STOP);
    return IntStream.range(0, Codons.COUNT)
        .mapToObj(this::row)
        .sorted(stopLast.thenComparing(Row::aminoAcid).thenComparing(Row::codon))
        .toList();
  }

  private Row row(int codon) {
    IntPredicate family = other -> code.aminoAcid(other) == code.aminoAcid(codon);
    long familySize = IntStream.range(0, Codons.COUNT).filter(family).count();
    double fraction = share(counts[codon], sum(family));
    return new Row(
        Codons.text(codon),
        code.aminoAcid(codon),
        counts[codon],
        1000 * share(counts[codon], total),
        fraction,
        familySize * fraction);
  }

  /** How many codons were counted, stops included. */
  public long total() {
    return total;
  }

  /** How many stop codons were counted. */
  public long stops() {
    return sum(code::isStop);
  }

  /** Share of G and C among all bases of the counted codons, stops included; 0 to 1. */
  public double gc() {
    return share(gcCount(1) + gcCount(2) + gcCount(3), 3 * total);
  }

  /** Share of G and C at position 1, 2 or 3 of the counted codons, stops included; 0 to 1. */
  public double gc(int position) {
    return share(gcCount(position), total);
  }

  private long gcCount(int position) {
    return sum(codon -> "CG".indexOf(Codons.base(codon, position)) >= 0);
  }

  private long sum(IntPredicate codons) {
    return IntStream.range(0, Codons.COUNT).filter(codons).mapToLong(codon -> counts[codon]).sum();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
