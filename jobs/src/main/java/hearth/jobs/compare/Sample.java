package hearth.jobs.compare;

import java.io.Serializable;

/**
 * What a sample, or a part of one, is compared by.
 *
 * @param sketch of its k-mers
 * @param counts by k-mer of the plan's {@code profileK} bases, how often it occurs
 * @param letters of its sequences
 * @param kmers of {@code k} bases, each as often as it occurs
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of counts; nobody compares samples whole.
public record Sample(Sketch sketch, long[] counts, long letters, long kmers)
    implements Serializable {

  /**
   * Puts two parts of a sample together. Where a k-mer must occur more than once, a sample must not
   * be read in parts: no part knows whether it does.
   */
  public Sample merge(Sample other, ComparePlan plan) {
    if (plan.minCount() > 1) {
      throw new IllegalArgumentException("Parts do not know how often a k-mer occurs in all");
    }
    long[] sum = counts.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.counts[i];
    }
    return new Sample(
        Sketch.merge(sketch, other.sketch, plan.sketchSize()),
        sum,
        letters + other.letters,
        kmers + other.kmers);
  }

  /** About how many different k-mers it has, of those that occur often enough. */
  public double distinct(ComparePlan plan) {
    return sketch.distinct(KmerHash.bits(plan.k()));
  }

  /** How many hashes its sketch has. */
  public int hashes() {
    return sketch.hashes().length;
  }

  /**
   * Whether it had more k-mers that occur seldom than memory had room for, so that its sketch is
   * smaller than wanted.
   */
  public boolean isCutShort(ComparePlan plan) {
    return hashes() < plan.sketchSize() && sketch.limit() < Long.MAX_VALUE;
  }

  /**
   * The length of its genome, which Mash takes from the sequences, or guesses from the different
   * k-mers of reads.
   */
  double genomeLength(ComparePlan plan) {
    return plan.minCount() > 1 ? distinct(plan) : letters;
  }
}
