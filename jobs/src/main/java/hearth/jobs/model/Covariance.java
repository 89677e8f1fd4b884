package hearth.jobs.model;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * How sure the parameters of a least-squares fit are, and how they depend on each other: σ²
 * (JᵀJ)⁻¹.
 *
 * @param entries one row and one column for each parameter
 */
record Covariance(double[][] entries) {

  private static final double SINGULAR = 1e-12;

  /**
   * @param jacobian one row for each point, one column for each parameter
   * @param variance σ², the sum of squared residuals by the degrees of freedom
   * @return null when the points do not tell the parameters apart
   */
  static @Nullable Covariance of(double[][] jacobian, double variance) {
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
      double[][] entries = new double[parameters][parameters];
      for (int i = 0; i < parameters; i++) {
        for (int j = 0; j < parameters; j++) {
          entries[i][j] = variance * inverse.getEntry(i, j) / Math.sqrt(norms[i] * norms[j]);
        }
        if (!(entries[i][i] >= 0 && entries[i][i] < Double.POSITIVE_INFINITY)) {
          return null;
        }
      }
      return new Covariance(entries);
    } catch (MathRuntimeException singular) {
      return null;
    }
  }

  double standardError(int parameter) {
    return Math.sqrt(entries[parameter][parameter]);
  }

  /**
   * Of a figure that the parameters give, to first order (the delta method): √(gᵀCg).
   *
   * @param gradient the figure's derivative by each parameter
   */
  double standardError(double[] gradient) {
    double variance = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; j < gradient.length; j++) {
        variance += gradient[i] * entries[i][j] * gradient[j];
      }
    }
    return Math.sqrt(Math.max(0, variance));
  }
}
