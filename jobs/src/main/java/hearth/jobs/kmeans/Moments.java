package hearth.jobs.kmeans;

import java.io.Serializable;

/**
 * How many points there are, and mean and spread of each of their features, by the method of Chan
 * et al., which is as exact for parts that are put together.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1983.10483115">Chan, Golub and LeVeque 1983, The
 *     American Statistician 37:242</a>
 */
public final class Moments implements Serializable {

  private static final long serialVersionUID = 1;

  private final double[] means;
  private final double[] squares;
  private long count;

  public Moments(int features) {
    this.means = new double[features];
    this.squares = new double[features];
  }

  /** Adds the points of a block. */
  public void add(PointBlock block) {
    int features = means.length;
    for (int point = 0; point < block.size(); point++) {
      count++;
      for (int j = 0; j < features; j++) {
        double value = block.values()[point * features + j];
        double before = value - means[j];
        means[j] += before / count;
        squares[j] += before * (value - means[j]);
      }
    }
  }

  /** Adds the points of another part. */
  public void merge(Moments other) {
    long all = count + other.count;
    if (other.count == 0) {
      return;
    }
    for (int j = 0; j < means.length; j++) {
      double apart = other.means[j] - means[j];
      means[j] += apart * other.count / all;
      squares[j] += other.squares[j] + apart * apart * ((double) count * other.count / all);
    }
    count = all;
  }

  /** How many points. */
  public long count() {
    return count;
  }

  /**
   * The weight of each feature in a squared distance that makes all spread alike: one over its
   * variance; 0 where it does not vary.
   */
  public double[] weights() {
    double[] weights = new double[means.length];
    for (int j = 0; j < weights.length; j++) {
      weights[j] = squares[j] > 0 ? (count - 1) / squares[j] : 0;
    }
    return weights;
  }
}
