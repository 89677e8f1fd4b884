package hearth.jobs.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A fitted model and what it says of the genome, in the definitions of GenomeScope 2 (its {@code
 * report_results.R}): of all k-mers, those of read errors are left out ({@link ErrorKmers}), those
 * of the model's peaks with no duplication are unique, and the rest is repeated, also what is there
 * more often than the model's peaks reach. Divided by ploidy and coverage, they are lengths:
 *
 * <pre>
 * length    (all − errors) / (ploidy · coverage)
 * unique    Σ x · unique(x) / (ploidy · coverage)
 * repeated  length − unique
 * </pre>
 *
 * <p>Intervals are two standard errors of the fit to each side; they say how well the curve is
 * determined, not how well the model's assumptions hold. That of the length has the error of the
 * coverage, as in GenomeScope. Those of its two parts have the errors of all that they are made of;
 * GenomeScope's have that of the coverage only, which is little of the repeated part's.
 *
 * <p>Figures differ from GenomeScope's own where the bias comes to its bound of 0: its optimiser
 * stops beside the least squares there, at a place that rounding decides; {@link CurveFit} goes on
 * to them.
 *
 * @param k length of the k-mers
 * @param parameters the fitted parameters
 * @param length bases of one copy of the genome
 * @param unique bases of it that are there once
 * @param repeated bases of it that are there more often
 * @param heterozygosity share of positions at which the two copies differ; 0 for ploidy 1
 * @param coverage mean multiplicity of a k-mer that one copy of the genome has once
 * @param errorRate share of wrong bases in the reads; without an interval, as in GenomeScope
 * @param duplication the share of k-mers that is there twice, a parameter of the fit
 * @param bias the variance's excess over the mean, a parameter of the fit
 * @param quality the share of k-mers that the model explains
 * @param curve the modelled histogram
 */
public record GenomeModel(
    int k,
    ModelParameters parameters,
    Interval length,
    Interval unique,
    Interval repeated,
    Interval heterozygosity,
    Interval coverage,
    Interval errorRate,
    Interval duplication,
    Interval bias,
    FitQuality quality,
    List<CurvePoint> curve) {

  /** Where a modelled histogram has fewer distinct k-mers, it is not worth a line. */
  private static final double LEAST = 0.5;

  /**
   * A point of the modelled histogram.
   *
   * @param multiplicity how often k-mers occur
   * @param observed how many do
   * @param distinct how many the model expects
   * @param unique how many of them are of what the genome has once
   * @param heterozygous how many of these are of what only one of its two copies has; the others
   *     both have
   * @param errors how many k-mers beside those expected are taken for read errors
   */
  public record CurvePoint(
      int multiplicity,
      long observed,
      double distinct,
      double unique,
      double heterozygous,
      double errors) {

    /** How many of the unique ones every copy of the genome has. */
    public double homozygous() {
      return unique - heterozygous;
    }

    /** How many of the expected ones the genome has more than once. */
    public double repeated() {
      return distinct - unique;
    }
  }

  public GenomeModel {
    curve = List.copyOf(curve);
  }

  static GenomeModel of(KmerHistogram histogram, PeakModel model, FittedCurve fit) {
    ModelParameters parameters = fit.parameters();
    double[] modelled = model.occurrences(parameters);
    double[] unique = model.uniqueOccurrences(parameters);
    ErrorKmers errors = ErrorKmers.of(histogram, modelled, fit);
    double genomic = histogram.total() - errors.occurrences();
    double once = Math.min(genomic, sum(unique));
    Interval copies = fit.coverage().times(parameters.ploidy());
    return new GenomeModel(
        histogram.k(),
        parameters,
        copies.dividing(genomic),
        unique(fit, once / copies.estimate()),
        repeated(fit, genomic / copies.estimate(), once / copies.estimate()),
        fit.heterozygosity(),
        fit.coverage(),
        Interval.exactly(errors.rate(histogram.total(), histogram.k())),
        fit.interval(ModelParameters.DUPLICATION).asShare(),
        fit.interval(ModelParameters.BIAS),
        FitQuality.of(histogram, modelled, fit, errors),
        curve(histogram, errors, modelled, unique, model.heterozygousOccurrences(parameters)));
  }

  /** The model's own: (1 − d) · length, but for the tail beyond its last multiplicity. */
  private static Interval unique(FittedCurve fit, double bases) {
    return Interval.twoErrors(bases, fit.covariance().standardError(uniqueBy(fit.parameters())));
  }

  /** What is not unique of all, and that is a count divided by the coverage. */
  private static Interval repeated(FittedCurve fit, double all, double unique) {
    double[] gradient = uniqueBy(fit.parameters());
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = -gradient[i];
    }
    gradient[ModelParameters.COVERAGE] -= all / fit.parameters().coverage();
    return Interval.twoErrors(all - unique, fit.covariance().standardError(gradient));
  }

  /** The derivative of the unique bases by each parameter. */
  static double[] uniqueBy(ModelParameters parameters) {
    double[] gradient = new double[parameters.values().length];
    gradient[ModelParameters.DUPLICATION] = -parameters.length();
    gradient[ModelParameters.LENGTH] = 1 - parameters.duplication();
    return gradient;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static List<CurvePoint> curve(
      KmerHistogram histogram,
      ErrorKmers errors,
      double[] modelled,
      double[] unique,
      double[] heterozygous) {
    List<CurvePoint> curve = new ArrayList<>();
    for (int x = 1; x < modelled.length; x++) {
      double wrong = errors.at(histogram, x, modelled[x]);
      if (modelled[x] / x >= LEAST || wrong >= LEAST) {
        curve.add(
            new CurvePoint(
                x, histogram.at(x), modelled[x] / x, unique[x] / x, heterozygous[x] / x, wrong));
      }
    }
    return curve;
  }

  public int ploidy() {
    return parameters.ploidy();
  }

  /** The share of the genome that is there more than once. */
  public double repeatShare() {
    return length.estimate() > 0 ? repeated.estimate() / length.estimate() : 0;
  }

  /** Whether every figure is a number. */
  boolean isFinite() {
    return length.isFinite()
        && unique.isFinite()
        && repeated.isFinite()
        && heterozygosity.isFinite()
        && coverage.isFinite()
        && errorRate.isFinite()
        && duplication.isFinite()
        && bias.isFinite()
        && length.estimate() > 0;
  }
}
