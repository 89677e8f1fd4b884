package hearth.cluster.results;

import java.util.List;

/**
 * What k-means found, as read from {@code centers.tsv} and {@code iterations.tsv}.
 *
 * @param features what the points' numbers are called
 * @param clusters each with its middle, numbered from 1 in this order
 * @param costs the sum of squared distances to begin with, and after each iteration
 * @param converged whether the cost hardly fell any more at the end
 */
public record Clustering(
    List<String> features, List<Cluster> clusters, List<Double> costs, boolean converged) {
  public Clustering {
    features = List.copyOf(features);
    clusters = List.copyOf(clusters);
    costs = List.copyOf(costs);
  }

  /** All points. */
  public long points() {
    return clusters.stream().mapToLong(Cluster::points).sum();
  }

  /**
   * A cluster.
   *
   * @param points how many it has
   * @param middle one number for each feature, in the units of the input
   */
  public record Cluster(int number, long points, List<Double> middle) {
    public Cluster {
      middle = List.copyOf(middle);
    }
  }
}
