package hearth.jobs.stats;

/**
 * Qualities of bases, by the byte that stands for each. Which byte stands for 0 is recognised: 33
 * (Sanger, Illumina from 1.8 on), or 64 (Illumina 1.3 to 1.7, Solexa) where no byte is below 59 and
 * the largest lies between 76 and 105: qualities of 43 and more, without any below 26, are of no
 * such machine (Cock et al. 2010, doi:10.1093/nar/gkp1137).
 */
final class Qualities {

  /** Bytes that qualities may be. */
  static final int BYTES = 128;

  private static final int SANGER = 33;
  private static final int ILLUMINA = 64;
  private static final int LEAST_OF_SOLEXA = 59;
  private static final int MOST_OF_SANGER = 75;
  private static final int MOST_OF_ILLUMINA = 105;

  private final long[] counts;

  /**
   * @param counts how often each byte is there
   */
  Qualities(long[] counts) {
    this.counts = counts;
  }

  /** Whether a byte stands for a quality. */
  static boolean isQuality(int b) {
    return b >= SANGER && b < BYTES - 1;
  }

  /** All of them. */
  long count() {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** The byte that stands for quality 0. */
  int zero() {
    int least = 0;
    while (least < BYTES - 1 && counts[least] == 0) {
      least++;
    }
    int most = BYTES - 1;
    while (most > 0 && counts[most] == 0) {
      most--;
    }
    boolean old = least >= LEAST_OF_SOLEXA && most > MOST_OF_SANGER && most <= MOST_OF_ILLUMINA;
    return old ? ILLUMINA : SANGER;
  }

  /** The mean quality; 0 without any. */
  double mean(int zero) {
    double sum = 0;
    for (int b = 0; b < BYTES; b++) {
      sum += (double) counts[b] * (b - zero);
    }
    return count() == 0 ? 0 : sum / count();
  }

  /** The share of this quality or a better one; 0 without any. */
  double share(int zero, int least) {
    long good = 0;
    for (int b = Math.max(0, zero + least); b < BYTES; b++) {
      good += counts[b];
    }
    return count() == 0 ? 0 : (double) good / count();
  }

  /** The least quality that a share of all does not exceed, such as the median for 0.5. */
  int quantile(int zero, double share) {
    double wanted = share * count();
    long seen = 0;
    for (int b = 0; b < BYTES; b++) {
      seen += counts[b];
      if (seen > 0 && seen >= wanted) {
        return b - zero;
      }
    }
    return 0;
  }

  /** How often a byte is there. */
  long of(int b) {
    return counts[b];
  }
}
