package hearth.jobs.model;

/**
 * Chooses between fits. Peaks at c and 2c are explained alike by a genome of which every copy has
 * the k-mers of the second peak twice (no heterozygosity, many duplications) and by one whose
 * copies differ (heterozygosity, few duplications); the numbers alone cannot tell. Where two fits
 * explain a histogram about alike, the simpler assumption wins: no heterozygosity as long as no
 * more than 15 % of the genome must be there twice, otherwise heterozygosity as long as it is at
 * most 10 %.
 */
final class Choice {

  /** Fits are alike when neither leaves so many times the squares of the other. */
  private static final double ALIKE = 1.25;

  /**
   * A haploid fit may leave so many times the squares of a diploid one, which has a parameter more
   * and, at low coverage, mends with it what read errors add to the valley. Simulated reads of
   * haploid genomes stay below 1.35, of diploid ones with 0.05 % heterozygosity above 1.6.
   */
  private static final double HAPLOID = 1.5;

  /** Heterozygosities that differ by more than this are different explanations. */
  private static final double OTHER = 0.01;

  /** More of a genome is not taken to be there twice when there is another explanation. */
  static final double MOST_DUPLICATION = 0.15;

  /** Copies are not taken to differ more when there is another explanation. */
  static final double MOST_HETEROZYGOSITY = 0.1;

  private Choice() {}

  /** Whether a fit is better than another of the same ploidy and window. */
  static boolean isBetter(FittedCurve fit, FittedCurve other) {
    double more = heterozygosity(fit) - heterozygosity(other);
    if (!explainsAsWell(fit, other, ALIKE)
        || !explainsAsWell(other, fit, ALIKE)
        || Math.abs(more) <= OTHER) {
      return fit.squares() < other.squares();
    }
    return more < 0 ? isSimple(fit, other) : !isSimple(other, fit);
  }

  /**
   * Whether a genome is taken for haploid: the haploid fit explains the histogram about as well as
   * the diploid one and is simple; or the diploid fit finds no heterozygosity.
   *
   * @param one the haploid fit
   * @param two the diploid fit of the same window
   */
  static boolean isHaploid(FittedCurve one, FittedCurve two) {
    return explainsAsWell(one, two, HAPLOID) ? isSimple(one, two) : two.heterozygosity().low() <= 0;
  }

  /** Whether the fit with less heterozygosity is the simpler explanation. */
  private static boolean isSimple(FittedCurve less, FittedCurve more) {
    return less.parameters().duplication() <= MOST_DUPLICATION
        || heterozygosity(more) <= OTHER
        || heterozygosity(more) > MOST_HETEROZYGOSITY;
  }

  private static boolean explainsAsWell(FittedCurve fit, FittedCurve other, double factor) {
    return fit.squares() <= factor * other.squares();
  }

  private static double heterozygosity(FittedCurve fit) {
    return fit.parameters().heterozygosity();
  }
}
