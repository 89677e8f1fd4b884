package hearth.jobs.codon;

import org.jspecify.annotations.Nullable;

/** Computes {@link CodonFigures} from codon counts. Cheap enough for every sequence of a genome. */
public final class CodonMeasures {

  private final boolean[] sense = new boolean[Codons.COUNT];
  private final boolean[] synonymous = new boolean[Codons.COUNT];

  /** Whether there is G or C at the first, second and third position of a codon. */
  private final boolean[][] strong = new boolean[3][Codons.COUNT];

  private final EffectiveNumber effective;
  private final @Nullable CodonAdaptation adaptation;
  private final @Nullable OptimalCodons optimal;

  /**
   * @param reference what CAI and Fop compare with; null for neither
   */
  public CodonMeasures(GeneticCode code, @Nullable ReferenceCodons reference) {
    this.effective = new EffectiveNumber(code);
    this.adaptation = reference == null ? null : reference.adaptation(code);
    this.optimal = reference == null ? null : reference.optimal(code);
    for (int[] family : Families.of(code)) {
      for (int codon : family) {
        sense[codon] = true;
        synonymous[codon] = family.length > 1;
      }
    }
    for (int position = 0; position < strong.length; position++) {
      for (int codon = 0; codon < Codons.COUNT; codon++) {
        strong[position][codon] = "CG".indexOf(Codons.base(codon, position + 1)) >= 0;
      }
    }
  }

  /**
   * The figures.
   *
   * @param counts how often each codon occurs, by codon number
   */
  public CodonFigures of(long[] counts) {
    long all = sum(counts, sense);
    double gc1 = share(counts, sense, strong[0]);
    double gc2 = share(counts, sense, strong[1]);
    double gc3 = share(counts, sense, strong[2]);
    return new CodonFigures(
        all,
        (gc1 + gc2 + gc3) / 3,
        gc1,
        gc2,
        gc3,
        share(counts, synonymous, strong[2]),
        effective.wright(counts).orElse(Double.NaN),
        all == 0 ? Double.NaN : effective.sun(counts),
        adaptation == null ? Double.NaN : adaptation.index(counts).orElse(Double.NaN),
        optimal == null ? Double.NaN : optimal.frequency(counts).orElse(Double.NaN));
  }

  private static long sum(long[] counts, boolean[] which) {
    long sum = 0;
    for (int codon = 0; codon < counts.length; codon++) {
      sum += which[codon] ? counts[codon] : 0;
    }
    return sum;
  }

  /** The share of codons of a set that are in another one too; NaN of none. */
  private static double share(long[] counts, boolean[] whole, boolean[] part) {
    long good = 0;
    long all = 0;
    for (int codon = 0; codon < counts.length; codon++) {
      long count = whole[codon] ? counts[codon] : 0;
      all += count;
      good += part[codon] ? count : 0;
    }
    return all == 0 ? Double.NaN : (double) good / all;
  }
}
