package hearth.jobs.model;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Fits the model to the occurrences of a window by least squares, as GenomeScope 2 does: each
 * multiplicity weighs alike, and optimisation ends when the sum of squares or the parameters change
 * by less than 1.49e-8 of themselves.
 */
final class CurveFit {

  /** The square root of the precision of numbers: the default of MINPACK in R. */
  private static final double TOLERANCE = 1.49e-8;

  private static final int MOST_ITERATIONS = 200;
  private static final int MOST_EVALUATIONS = 1000;

  private final PeakModel model;
  private final FitWindow window;
  private final double[] target;

  CurveFit(PeakModel model, FitWindow window) {
    this.model = model;
    this.window = window;
    this.target = window.scaled();
  }

  /**
   * Fits from a start; null when the optimiser does not converge, or the data do not tell the
   * parameters apart. Where a parameter ends at 0, the others are fitted once more without it,
   * because steps that a bound cuts short mislead the optimiser: it stops beside the least squares,
   * as GenomeScope's does.
   */
  @Nullable FittedCurve from(ModelParameters start) {
    try {
      ModelParameters found = optimise(FreeParameters.all(start));
      FreeParameters rest = FreeParameters.withoutZeros(found);
      return fitted(rest.isPart() ? optimise(rest) : found);
    } catch (MathRuntimeException notConverged) {
      return null;
    }
  }

  private ModelParameters optimise(FreeParameters parameters) {
    Optimum optimum =
        new LevenbergMarquardtOptimizer()
            .withCostRelativeTolerance(TOLERANCE)
            .withParameterRelativeTolerance(TOLERANCE)
            .optimize(
                new LeastSquaresBuilder()
                    .start(parameters.start())
                    .target(target)
                    .model(numbers -> evaluate(parameters, numbers))
                    .parameterValidator(parameters::bounded)
                    .maxIterations(MOST_ITERATIONS)
                    .maxEvaluations(MOST_EVALUATIONS)
                    .build());
    return parameters.parameters(optimum.getPoint());
  }

  /** Values and derivatives by the optimiser's numbers, divided by the window's tallest value. */
  private Pair<RealVector, RealMatrix> evaluate(FreeParameters parameters, RealVector numbers) {
    ModelParameters at = parameters.parameters(numbers);
    double[] values = new double[window.size()];
    double[][] derivatives = new double[window.size()][ModelParameters.count(at.ploidy())];
    model.compute(at, window.first(), values, derivatives);
    double scale = 1 / window.tallest();
    double[] slopes = new double[parameters.count()];
    for (int j = 0; j < slopes.length; j++) {
      slopes[j] = parameters.slope(j, at) * scale;
    }
    double[][] byNumbers = new double[values.length][slopes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] *= scale;
      for (int j = 0; j < slopes.length; j++) {
        byNumbers[i][j] = derivatives[i][parameters.parameter(j)] * slopes[j];
      }
    }
    return new Pair<>(
        new ArrayRealVector(values, false), new Array2DRowRealMatrix(byNumbers, false));
  }

  private @Nullable FittedCurve fitted(ModelParameters parameters) {
    double[] values = new double[window.size()];
    double[][] derivatives = new double[window.size()][ModelParameters.count(parameters.ploidy())];
    model.compute(parameters, window.first(), values, derivatives);
    double squares = window.residualSquares(values);
    int freedom = window.points() - ModelParameters.count(parameters.ploidy());
    Covariance covariance = Covariance.of(derivatives, squares / Math.max(1, freedom));
    return covariance == null
        ? null
        : new FittedCurve(parameters, covariance, window.first(), squares);
  }
}
