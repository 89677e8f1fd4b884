package hearth.jobs.codon;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the indices CAI and Fop compare with. */
public final class ReferenceCodons implements Serializable {

  private static final long serialVersionUID = 1;

  private final long[] counts;
  private final @Nullable List<Integer> optimal;

  private ReferenceCodons(long[] counts, @Nullable Collection<Integer> optimal) {
    this.counts = counts.clone();
    this.optimal = optimal == null ? null : List.copyOf(optimal);
  }

  /**
   * The codons of reference genes.
   *
   * @param counts how often each codon occurs in them, by codon number
   */
  public static ReferenceCodons counted(long[] counts) {
    return new ReferenceCodons(counts, null);
  }

  /**
   * A published reference.
   *
   * @param counts proportional to the adaptiveness of each codon, by codon number
   * @param optimal numbers of the optimal codons
   */
  static ReferenceCodons published(long[] counts, List<Integer> optimal) {
    return new ReferenceCodons(counts, optimal);
  }

  /** The adaptiveness of codons under a genetic code. */
  public CodonAdaptation adaptation(GeneticCode code) {
    return new CodonAdaptation(code, counts);
  }

  /** The optimal codons under a genetic code: as published, else the most frequent ones. */
  public OptimalCodons optimal(GeneticCode code) {
    return optimal == null ? new OptimalCodons(code, counts) : new OptimalCodons(code, optimal);
  }
}
