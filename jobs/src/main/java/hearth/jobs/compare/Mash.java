package hearth.jobs.compare;

import org.hipparchus.special.Beta;

/**
 * What Mash makes of two sketches.
 *
 * @see <a href="https://doi.org/10.1186/s13059-016-0997-x">Ondov et al. 2016, Mash: fast genome and
 *     metagenome distance estimation using MinHash</a>; formulas 4 and, for p, {@code
 *     CommandDistance.cpp} of Mash 2.3
 */
final class Mash {

  private Mash() {}

  /**
   * Estimates the Jaccard index of two samples by the smallest hashes of both together.
   *
   * @param shared how many of these both have
   * @param compared how many these are, at most the sketch size
   */
  record Overlap(int shared, int compared) {

    /** From 0, nothing in common, to 1, all; 0 where neither has a k-mer. */
    double jaccard() {
      return compared == 0 ? 0 : (double) shared / compared;
    }
  }

  /** Walks through both sketches until {@code size} hashes of their union are seen. */
  static Overlap overlap(Sketch one, Sketch other, int size) {
    long limit = Math.min(one.limit(), other.limit());
    long[] a = one.hashes();
    long[] b = other.hashes();
    int shared = 0;
    int compared = 0;
    int i = 0;
    int j = 0;
    while (compared < size && (i < a.length || j < b.length)) {
      long first = i < a.length ? a[i] : Long.MAX_VALUE;
      long second = j < b.length ? b[j] : Long.MAX_VALUE;
      if (Math.min(first, second) > limit) {
        break;
      }
      boolean both = i < a.length && j < b.length && first == second;
      shared += both ? 1 : 0;
      i += first < second || j == b.length || both ? 1 : 0;
      j += both || !(first < second || j == b.length) ? 1 : 0;
      compared++;
    }
    return new Overlap(shared, compared);
  }

  /**
   * The Mash distance: about the share of bases that differ. 1 at most, and where nothing is
   * shared.
   */
  static double distance(double jaccard, int k) {
    if (jaccard <= 0) {
      return 1;
    }
    return jaccard >= 1 ? 0 : Math.min(1, -Math.log(2 * jaccard / (1 + jaccard)) / k);
  }

  /**
   * How likely random genomes of these lengths share so many hashes or more: a binomial tail.
   *
   * @param length of one genome in bases
   * @param otherLength of the other one
   * @param space how many different k-mers there may be
   */
  static double pValue(Overlap overlap, double length, double otherLength, double space) {
    if (overlap.shared() == 0) {
      return 1;
    }
    double x = 1 / (1 + space / length);
    double y = 1 / (1 + space / otherLength);
    double random = x * y / (x + y - x * y);
    return Beta.regularizedBeta(
        random, overlap.shared(), overlap.compared() - overlap.shared() + 1.0);
  }
}
