package hearth.jobs.codon;

import java.util.OptionalDouble;

/**
 * The relative adaptiveness w of codons, by which the codon adaptation index (CAI) of a sequence is
 * taken: w of a codon is its count in a set of reference genes over that of the most frequent codon
 * of its amino acid. Amino acids with a single codon, and stop codons, have no part in it.
 *
 * @see <a href="https://doi.org/10.1093/nar/15.3.1281">Sharp and Li 1987, Nucleic Acids Research
 *     15:1281</a>
 */
public final class CodonAdaptation {

  /** A codon that reference genes lack counts so often, lest a sequence that has it gets zero. */
  private static final double ABSENT = 0.5;

  /** The logarithm of w by codon; 0 where the codon has no part. */
  private final double[] logarithms = new double[Codons.COUNT];

  private final boolean[] counted = new boolean[Codons.COUNT];

  /**
   * @param reference how often each codon occurs in the reference genes, by codon number
   */
  public CodonAdaptation(GeneticCode code, long[] reference) {
    for (int[] family : Families.of(code)) {
      if (family.length > 1 && Families.sum(reference, family) > 0) {
        double most = 0;
        for (int codon : family) {
          most = Math.max(most, reference[codon]);
        }
        for (int codon : family) {
          logarithms[codon] = Math.log(Math.max(ABSENT, reference[codon]) / most);
          counted[codon] = true;
        }
      }
    }
  }

  /** The relative adaptiveness of a codon, 0 to 1; empty where it has no part. */
  public OptionalDouble weight(int codon) {
    return counted[codon] ? OptionalDouble.of(Math.exp(logarithms[codon])) : OptionalDouble.empty();
  }

  /**
   * The codon adaptation index: the geometric mean of w over all codons of a sequence.
   *
   * @param counts how often each codon occurs, by codon number
   * @return 0 to 1; empty where no codon has a part
   */
  public OptionalDouble index(long[] counts) {
    double sum = 0;
    long codons = 0;
    for (int codon = 0; codon < Codons.COUNT; codon++) {
      if (counted[codon]) {
        sum += counts[codon] * logarithms[codon];
        codons += counts[codon];
      }
    }
    return codons == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(sum / codons));
  }
}
