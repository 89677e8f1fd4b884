package hearth.jobs.model;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Standard errors of the parameters of a least-squares fit: the square roots of the diagonal of σ²
 * (JᵀJ)⁻¹.
 */
final class StandardErrors {

  private static final double SINGULAR = 1e-12;

  private StandardErrors() {}

  /**
   * @param jacobian one row for each point, one column for each parameter
   * @param variance σ², the sum of squared residuals by the degrees of freedom
   * @return one error for each parameter; null when the points do not tell the parameters apart
   */
  static double @Nullable [] of(double[][] jacobian, double variance) {
    int parameters = jacobian[0].length;
    double[] norms = new double[parameters];
    for (double[] row : jacobian) {
      for (int j = 0; j < parameters; j++) {
        norms[j] += row[j] * row[j];
      }
    }
    double[][] normal = new double[parameters][parameters];
    for (double[] row : jacobian) {
      for (int i = 0; i < parameters; i++) {
        for (int j = 0; j < parameters; j++) {
          normal[i][j] += row[i] / Math.sqrt(norms[i]) * row[j] / Math.sqrt(norms[j]);
        }
      }
    }
    try {
      RealMatrix inverse =
          new QRDecomposition(new Array2DRowRealMatrix(normal, false), SINGULAR)
              .getSolver()
              .getInverse();
      double[] errors = new double[parameters];
      for (int i = 0; i < parameters; i++) {
        errors[i] = Math.sqrt(variance * inverse.getEntry(i, i) / norms[i]);
        if (!Double.isFinite(errors[i])) {
          return null;
        }
      }
      return errors;
    } catch (MathRuntimeException singular) {
      return null;
    }
  }
}
