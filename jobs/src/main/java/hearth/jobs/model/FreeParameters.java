package hearth.jobs.model;

import java.util.Arrays;
import org.hipparchus.linear.RealVector;

/**
 * Those of the model's parameters that an optimiser changes, as it sees them: coverage and length
 * as logarithms, the rest as they are, each within its bounds; the others stay as they are.
 */
final class FreeParameters {

  private static final double[] LEAST = {0, Math.log(0.3), 0, 0, 0};
  private static final double[] MOST = {1, Math.log(1e6), 100, Math.log(1e14), 0.5};

  private final ModelParameters start;
  private final int[] free;

  private FreeParameters(ModelParameters start, int[] free) {
    this.start = start;
    this.free = free;
  }

  /** All parameters. */
  static FreeParameters all(ModelParameters start) {
    int[] free = new int[ModelParameters.count(start.ploidy())];
    for (int i = 0; i < free.length; i++) {
      free[i] = i;
    }
    return new FreeParameters(start, free);
  }

  /** All parameters but those that are at their lower bound of 0. */
  static FreeParameters withoutZeros(ModelParameters start) {
    double[] values = start.values();
    int[] free = new int[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        free[count++] = i;
      }
    }
    return new FreeParameters(start, Arrays.copyOf(free, count));
  }

  int count() {
    return free.length;
  }

  /** Whether some parameter stays as it is. */
  boolean isPart() {
    return free.length < ModelParameters.count(start.ploidy());
  }

  /** The parameter that an optimiser's number stands for. */
  int parameter(int number) {
    return free[number];
  }

  double[] start() {
    double[] values = start.values();
    double[] numbers = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      numbers[i] = isLogarithm(free[i]) ? Math.log(values[free[i]]) : values[free[i]];
    }
    return numbers;
  }

  /** Moves numbers into their bounds. */
  RealVector bounded(RealVector numbers) {
    for (int i = 0; i < free.length; i++) {
      double number = numbers.getEntry(i);
      numbers.setEntry(i, Math.max(LEAST[free[i]], Math.min(MOST[free[i]], number)));
    }
    return numbers;
  }

  ModelParameters parameters(RealVector numbers) {
    double[] values = start.values();
    for (int i = 0; i < free.length; i++) {
      double number = numbers.getEntry(i);
      values[free[i]] = isLogarithm(free[i]) ? Math.exp(number) : number;
    }
    return ModelParameters.of(start.ploidy(), values);
  }

  /** The derivative of a parameter by its number. */
  double slope(int number, ModelParameters at) {
    return isLogarithm(free[number]) ? at.values()[free[number]] : 1;
  }

  private static boolean isLogarithm(int parameter) {
    return parameter == ModelParameters.COVERAGE || parameter == ModelParameters.LENGTH;
  }
}
