package hearth.jobs.kmeans;

import java.util.ArrayList;
import java.util.List;

/**
 * Lloyd's iterations: points go to their nearest center, centers to the middle of their points,
 * until the cost hardly falls any more.
 *
 * @param clusters how many
 * @param iterations how many at most
 * @param tolerance it has converged when the cost falls by no more than this share
 * @param seed of the centers to begin with
 */
public record KMeans(int clusters, int iterations, double tolerance, long seed) {

  /**
   * What was found.
   *
   * @param centers of the clusters
   * @param counts points of each cluster
   * @param costs the cost with the centers to begin with, then after each iteration
   * @param converged whether the cost hardly fell in the last iteration
   */
  public record Result(Distances centers, long[] counts, List<Double> costs, boolean converged) {

    /** Sum of the squared distances of all points to their centers. */
    public double cost() {
      return costs.get(costs.size() - 1);
    }
  }

  /**
   * Clusters points.
   *
   * @param weights of each feature in a squared distance
   */
  public Result run(Points points, double[] weights) {
    return run(points, new Seeding(weights, clusters, seed).centers(points));
  }

  /** Clusters points, beginning with these centers. */
  Result run(Points points, Distances first) {
    Distances centers = first;
    ClusterSums sums = points.sums(centers);
    List<Double> costs = new ArrayList<>(List.of(sums.cost()));
    boolean converged = sums.cost() == 0;
    while (!converged && costs.size() <= iterations) {
      double before = sums.cost();
      centers = sums.middles(centers);
      sums = points.sums(centers);
      costs.add(sums.cost());
      converged = before - sums.cost() <= tolerance * before;
    }
    return new Result(centers, sums.counts(), costs, converged);
  }
}
