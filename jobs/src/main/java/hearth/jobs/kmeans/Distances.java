package hearth.jobs.kmeans;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the nearest of some centers.
 *
 * @param weights of each feature in a squared distance
 * @param centers their features, center by center
 */
public record Distances(double[] weights, double[] centers) implements Serializable {

  /** Every feature counts as it is. */
  public static double[] plain(int features) {
    double[] weights = new double[features];
    Arrays.fill(weights, 1);
    return weights;
  }

  static Distances to(double[] weights, List<double[]> centers) {
    double[] all = new double[centers.size() * weights.length];
    for (int i = 0; i < centers.size(); i++) {
      System.arraycopy(centers.get(i), 0, all, i * weights.length, weights.length);
    }
    return new Distances(weights, all);
  }

  /** How many centers. */
  public int count() {
    return centers.length / weights.length;
  }

  /** The nearest center of the point whose features start at an index; the first of equal ones. */
  public int nearest(double[] values, int from) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int center = 0; center < count(); center++) {
      double distance = squared(values, from, center);
      if (distance < least) {
        least = distance;
        best = center;
      }
    }
    return best;
  }

  /** The squared distance of a point and a center. */
  public double squared(double[] values, int from, int center) {
    int features = weights.length;
    int at = center * features;
    double sum = 0;
    for (int j = 0; j < features; j++) {
      double apart = values[from + j] - centers[at + j];
      sum += weights[j] * apart * apart;
    }
    return sum;
  }
}
