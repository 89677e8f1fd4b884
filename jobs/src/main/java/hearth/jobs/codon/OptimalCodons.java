package hearth.jobs.codon;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * The codons that highly expressed genes prefer, by which the frequency of optimal codons (Fop) of
 * a sequence is taken. Amino acids with a single codon, and stop codons, have no part in it.
 *
 * @see <a href="https://doi.org/10.1016/0022-2836(81)90003-6">Ikemura 1981, Journal of Molecular
 *     Biology 151:389</a>
 */
public final class OptimalCodons {

  private final boolean[] optimal = new boolean[Codons.COUNT];
  private final boolean[] counted = new boolean[Codons.COUNT];

  /**
   * The most frequent codon of each amino acid in reference genes; more than one where they are
   * equally frequent. Amino acids that the reference lacks have no part.
   *
   * @param reference how often each codon occurs in the reference genes, by codon number
   */
  public OptimalCodons(GeneticCode code, long[] reference) {
    for (int[] family : Families.of(code)) {
      if (family.length > 1 && Families.sum(reference, family) > 0) {
        long most = 0;
        for (int codon : family) {
          most = Math.max(most, reference[codon]);
        }
        for (int codon : family) {
          counted[codon] = true;
          optimal[codon] = reference[codon] == most;
        }
      }
    }
  }

  /**
   * A given set of codons. Amino acids of which none is optimal have no part, as CodonW has it.
   *
   * @param codons numbers of the optimal codons
   */
  public OptimalCodons(GeneticCode code, Collection<Integer> codons) {
    for (int[] family : Families.of(code)) {
      boolean part = family.length > 1 && Arrays.stream(family).anyMatch(codons::contains);
      for (int codon : family) {
        counted[codon] = part;
        optimal[codon] = counted[codon] && codons.contains(codon);
      }
    }
  }

  /** Whether the codon is one of them. */
  public boolean isOptimal(int codon) {
    return optimal[codon];
  }

  /**
   * Their share among the codons that have a part.
   *
   * @param counts how often each codon occurs, by codon number
   * @return 0 to 1; empty where no codon has a part
   */
  public OptionalDouble frequency(long[] counts) {
    long good = 0;
    long all = 0;
    for (int codon = 0; codon < Codons.COUNT; codon++) {
      good += optimal[codon] ? counts[codon] : 0;
      all += counted[codon] ? counts[codon] : 0;
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / all);
  }
}
