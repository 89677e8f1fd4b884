package hearth.jobs.simulate;

import java.util.Locale;

/**
 * What reads to simulate.
 *
 * @param readLength bases of each read
 * @param coverage how often each base of the genome is read on average
 * @param errorRate probability of a wrong base, each of the other three alike; 0 to 0.5
 * @param heterozygosity share of positions at which the genome's second copy has another base; 0
 *     for a haploid genome
 * @param seed the same seed gives the same reads
 */
public record ReadSimulation(
    int readLength, double coverage, double errorRate, double heterozygosity, long seed) {

  private static final int MAX_READ_LENGTH = 1_000_000;

  /**
   * @throws IllegalArgumentException with a sentence, when a value is out of its range
   */
  public ReadSimulation {
    if (readLength < 1 || readLength > MAX_READ_LENGTH) {
      throw new IllegalArgumentException(
          "The read length must be from 1 to %d bases, not %d."
              .formatted(MAX_READ_LENGTH, readLength));
    }
    if (!(coverage > 0 && coverage <= 1_000_000)) {
      throw new IllegalArgumentException(
          "The coverage must be more than 0 and at most 1000000, not %s."
              .formatted(number(coverage)));
    }
    requireShare("error rate", errorRate);
    requireShare("heterozygosity", heterozygosity);
  }

  /** Reads of a haploid genome. */
  public static ReadSimulation haploid(
      int readLength, double coverage, double errorRate, long seed) {
    return new ReadSimulation(readLength, coverage, errorRate, 0, seed);
  }

  private static void requireShare(String what, double value) {
    if (!(value >= 0 && value <= 0.5)) {
      throw new IllegalArgumentException(
          "The %s must be from 0 to 0.5 (0.01 is 1 %%), not %s.".formatted(what, number(value)));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%s", value);
  }
}
