package hearth.jobs.model;

/**
 * The model's occurrences (multiplicity times distinct k-mers) at the multiplicities of a range,
 * with derivatives by each parameter. Holds its work space: not for several threads at once.
 */
final class PeakModel {

  private final int k;
  private final int last;
  private final PeakDensity[] peaks;

  /** For multiplicities up to {@code last}. */
  PeakModel(int k, int last) {
    this.k = k;
    this.last = last;
    this.peaks = new PeakDensity[PeakWeights.peaks(2)];
    for (int i = 0; i < peaks.length; i++) {
      peaks[i] = new PeakDensity(last);
    }
  }

  int last() {
    return last;
  }

  /** The occurrences at each multiplicity from 0 to the last. */
  double[] occurrences(ModelParameters parameters) {
    return occurrences(parameters, weightsOf(parameters));
  }

  /** The occurrences of what one copy of the genome has only once. */
  double[] uniqueOccurrences(ModelParameters parameters) {
    return occurrences(
        parameters,
        PeakWeights.unique(
            parameters.ploidy(), k, parameters.duplication(), parameters.heterozygosity()));
  }

  /** The occurrences of what only one of two copies of the genome has; none for ploidy 1. */
  double[] heterozygousOccurrences(ModelParameters parameters) {
    return parameters.ploidy() == 1
        ? new double[last + 1]
        : occurrences(
            parameters,
            new double[] {
              PeakWeights.unique(2, k, parameters.duplication(), parameters.heterozygosity())[0]
            });
  }

  private double[] weightsOf(ModelParameters parameters) {
    PeakWeights weights = parameters.weights(k);
    double[] of = new double[weights.peaks()];
    for (int peak = 0; peak < of.length; peak++) {
      of[peak] = weights.of(peak);
    }
    return of;
  }

  private double[] occurrences(ModelParameters parameters, double[] weights) {
    double[] values = new double[last + 1];
    for (int peak = 0; peak < weights.length; peak++) {
      peaks[peak].compute(parameters.coverage() * (peak + 1), parameters.bias());
      for (int x = 0; x <= last; x++) {
        values[x] += parameters.length() * x * weights[peak] * peaks[peak].density(x);
      }
    }
    return values;
  }

  /**
   * Computes the model and its derivatives for the multiplicities from {@code first} to the last.
   *
   * @param values filled with the occurrences
   * @param derivatives filled with one row for each multiplicity, one column for each parameter
   */
  void compute(ModelParameters parameters, int first, double[] values, double[][] derivatives) {
    PeakWeights weights = parameters.weights(k);
    for (int peak = 0; peak < weights.peaks(); peak++) {
      peaks[peak].compute(parameters.coverage() * (peak + 1), parameters.bias());
    }
    double length = parameters.length();
    for (int x = first; x <= last; x++) {
      double share = 0;
      double byD = 0;
      double byR = 0;
      double byCoverage = 0;
      double byBias = 0;
      for (int peak = 0; peak < weights.peaks(); peak++) {
        double density = peaks[peak].density(x);
        share += weights.of(peak) * density;
        byD += weights.byDuplication(peak) * density;
        byR += weights.byHeterozygosity(peak) * density;
        byCoverage += weights.of(peak) * (peak + 1) * peaks[peak].byMean(x);
        byBias += weights.of(peak) * peaks[peak].byBias(x);
      }
      values[x - first] = length * x * share;
      double[] row = derivatives[x - first];
      row[ModelParameters.DUPLICATION] = length * x * byD;
      row[ModelParameters.COVERAGE] = length * x * byCoverage;
      row[ModelParameters.BIAS] = length * x * byBias;
      row[ModelParameters.LENGTH] = x * share;
      if (parameters.ploidy() > 1) {
        row[ModelParameters.HETEROZYGOSITY] = length * x * byR;
      }
    }
  }
}
