package hearth.jobs.kmeans;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an iteration must know of points: sums and numbers by cluster, cost, the farthest points.
 */
public final class ClusterSums implements Serializable {

  private static final long serialVersionUID = 1;

  /** Of so many points it is known that they are far: they take the place of empty clusters. */
  private static final int FARTHEST = 16;

  private static final Comparator<Far> FARTHEST_FIRST =
      Comparator.comparingDouble(Far::squared).reversed().thenComparingLong(Far::key);

  private final double[] sums;
  private final long[] counts;
  private final List<Far> farthest = new ArrayList<>();
  private double cost;

  private record Far(double squared, long key, double[] point) implements Serializable {}

  public ClusterSums(int clusters, int features) {
    this.sums = new double[clusters * features];
    this.counts = new long[clusters];
  }

  /** Puts each point of a block to its nearest center. */
  public void add(PointBlock block, Distances centers) {
    int features = centers.weights().length;
    double[] values = block.values();
    for (int point = 0; point < block.size(); point++) {
      int from = point * features;
      int cluster = centers.nearest(values, from);
      double squared = centers.squared(values, from, cluster);
      cost += squared;
      counts[cluster]++;
      for (int j = 0; j < features; j++) {
        sums[cluster * features + j] += values[from + j];
      }
      if (farthest.size() < FARTHEST || squared > farthest.get(FARTHEST - 1).squared()) {
        double[] copy = new double[features];
        System.arraycopy(values, from, copy, 0, features);
        keep(new Far(squared, block.key(point), copy));
      }
    }
  }

  private void keep(Far far) {
    farthest.add(far);
    farthest.sort(FARTHEST_FIRST);
    if (farthest.size() > FARTHEST) {
      farthest.remove(FARTHEST);
    }
  }

  /** Adds what was found of other points. */
  public void merge(ClusterSums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    other.farthest.forEach(this::keep);
    cost += other.cost;
  }

  /** Sum of the squared distances of all points to their centers. */
  public double cost() {
    return cost;
  }

  /** How many points each cluster has; a copy. */
  public long[] counts() {
    return counts.clone();
  }

  /**
   * The middle of each cluster. An empty cluster gets the point that is farthest from its center,
   * the next one the second farthest; where none is left it stays where it was.
   */
  Distances middles(Distances before) {
    int features = before.weights().length;
    double[] middles = before.centers().clone();
    int next = 0;
    for (int cluster = 0; cluster < counts.length; cluster++) {
      if (counts[cluster] > 0) {
        for (int j = 0; j < features; j++) {
          middles[cluster * features + j] = sums[cluster * features + j] / counts[cluster];
        }
      } else if (next < farthest.size() && farthest.get(next).squared() > 0) {
        System.arraycopy(farthest.get(next++).point(), 0, middles, cluster * features, features);
      }
    }
    return new Distances(before.weights(), middles);
  }
}
