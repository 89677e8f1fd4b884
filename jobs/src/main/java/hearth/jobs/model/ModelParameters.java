package hearth.jobs.model;

/**
 * The parameters of the model of a histogram.
 *
 * @param ploidy 1 or 2
 * @param duplication d, the share of the genome's k-mers that is there twice; 0 to 1
 * @param coverage mean multiplicity of a k-mer that one copy of the genome has once
 * @param bias how far the variance exceeds the mean, as a share of it; 0 for Poisson
 * @param length k-mers of the haploid genome as the peaks' height has it
 * @param heterozygosity r, the share of positions at which the two copies differ; 0 to 1, and 0 for
 *     ploidy 1
 */
public record ModelParameters(
    int ploidy,
    double duplication,
    double coverage,
    double bias,
    double length,
    double heterozygosity) {

  static final int DUPLICATION = 0;
  static final int COVERAGE = 1;
  static final int BIAS = 2;
  static final int LENGTH = 3;
  static final int HETEROZYGOSITY = 4;

  /** How many parameters a ploidy has. */
  static int count(int ploidy) {
    return ploidy == 1 ? HETEROZYGOSITY : HETEROZYGOSITY + 1;
  }

  static ModelParameters of(int ploidy, double[] values) {
    return new ModelParameters(
        ploidy,
        values[DUPLICATION],
        values[COVERAGE],
        values[BIAS],
        values[LENGTH],
        ploidy == 1 ? 0 : values[HETEROZYGOSITY]);
  }

  /** The values in the order of this class's indices. */
  double[] values() {
    return ploidy == 1
        ? new double[] {duplication, coverage, bias, length}
        : new double[] {duplication, coverage, bias, length, heterozygosity};
  }

  PeakWeights weights(int k) {
    return ploidy == 1
        ? PeakWeights.haploid(duplication)
        : PeakWeights.diploid(k, duplication, heterozygosity);
  }
}
