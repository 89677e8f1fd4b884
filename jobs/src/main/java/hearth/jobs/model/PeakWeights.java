package hearth.jobs.model;

/**
 * How the k-mers of a genome share the peaks at one, two, three and four times the k-mer coverage,
 * with derivatives. Of a diploid genome a k-mer is the same in both copies with probability s = (1
 * − r)^k, where r is the heterozygosity; a share d of the genome's k-mers is there twice
 * (Ranallo-Benavidez et al. 2020, supplementary methods; Vurture et al. 2017):
 *
 * <pre>
 * one copy      (1 − d) 2 (1 − s) + d (2 s (1 − s) + 2 (1 − s)²)
 * two copies    (1 − d) s + d (1 − s)²
 * three copies  d 2 s (1 − s)
 * four copies   d s²
 * </pre>
 *
 * <p>Of a haploid genome it is 1 − d and d.
 */
final class PeakWeights {

  private static final int DIPLOID_PEAKS = 4;
  private static final int HAPLOID_PEAKS = 2;

  private final double[] weight;
  private final double[] byDuplication;
  private final double[] byHeterozygosity;

  private PeakWeights(double[] weight, double[] byDuplication, double[] byHeterozygosity) {
    this.weight = weight;
    this.byDuplication = byDuplication;
    this.byHeterozygosity = byHeterozygosity;
  }

  static int peaks(int ploidy) {
    return ploidy == 1 ? HAPLOID_PEAKS : DIPLOID_PEAKS;
  }

  static PeakWeights haploid(double d) {
    return new PeakWeights(
        new double[] {1 - d, d}, new double[] {-1, 1}, new double[HAPLOID_PEAKS]);
  }

  static PeakWeights diploid(int k, double d, double r) {
    double s = Math.pow(1 - r, k);
    double other = 1 - s;
    double byR = r < 1 ? -k * s / (1 - r) : 0;
    double[] once = {2 * other, s, 0, 0};
    double[] twice = {2 * other, other * other, 2 * s * other, s * s};
    double[] onceByS = {-2, 1, 0, 0};
    double[] twiceByS = {-2, -2 * other, 2 - 4 * s, 2 * s};
    double[] weight = new double[DIPLOID_PEAKS];
    double[] byD = new double[DIPLOID_PEAKS];
    double[] byHeterozygosity = new double[DIPLOID_PEAKS];
    for (int i = 0; i < DIPLOID_PEAKS; i++) {
      weight[i] = (1 - d) * once[i] + d * twice[i];
      byD[i] = twice[i] - once[i];
      byHeterozygosity[i] = byR * ((1 - d) * onceByS[i] + d * twiceByS[i]);
    }
    return new PeakWeights(weight, byD, byHeterozygosity);
  }

  /**
   * The weights of what is there once only, for the length of unique sequence.
   *
   * @param ploidy 1 or 2
   */
  static double[] unique(int ploidy, int k, double d, double r) {
    if (ploidy == 1) {
      return new double[] {1 - d};
    }
    double s = Math.pow(1 - r, k);
    return new double[] {(1 - d) * 2 * (1 - s), (1 - d) * s};
  }

  int peaks() {
    return weight.length;
  }

  double of(int peak) {
    return weight[peak];
  }

  double byDuplication(int peak) {
    return byDuplication[peak];
  }

  double byHeterozygosity(int peak) {
    return byHeterozygosity[peak];
  }
}
