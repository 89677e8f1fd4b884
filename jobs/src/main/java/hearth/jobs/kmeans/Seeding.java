package hearth.jobs.kmeans;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The centers to begin with, by k-means||: in each of five rounds about twice as many points as
 * clusters are drawn, those that are far from all drawn before with more probability; of these
 * candidates, each weighted by the points that are nearest to it, k-means++ takes one for each
 * cluster.
 *
 * @see <a href="https://doi.org/10.14778/2180912.2180915">Bahmani et al. 2012, Scalable k-means++,
 *     Proceedings of the VLDB Endowment 5:622</a>
 */
final class Seeding {

  private static final int ROUNDS = 5;
  private static final int OVERSAMPLING = 2;

  private final double[] weights;
  private final int clusters;
  private final long seed;

  Seeding(double[] weights, int clusters, long seed) {
    this.weights = weights;
    this.clusters = clusters;
    this.seed = seed;
  }

  /** The centers; fewer than clusters only where there are fewer different points. */
  Distances centers(Points points) {
    List<double[]> candidates =
        new ArrayList<>(points.draw(new Draw(seed, 0, new Distances(weights, new double[0]), 0)));
    ClusterSums sums = points.sums(Distances.to(weights, candidates));
    for (int round = 1; round <= ROUNDS && sums.cost() > 0; round++) {
      Distances drawn = Distances.to(weights, candidates);
      double factor = OVERSAMPLING * clusters / sums.cost();
      candidates.addAll(points.draw(new Draw(seed, round, drawn, factor)));
      sums = points.sums(Distances.to(weights, candidates));
    }
    // Few points for their number of clusters: draw on until there are enough.
    for (int round = ROUNDS + 1; candidates.size() < clusters && sums.cost() > 0; round++) {
      Distances drawn = Distances.to(weights, candidates);
      candidates.addAll(points.draw(new Draw(seed, round, drawn, clusters / sums.cost())));
      sums = points.sums(Distances.to(weights, candidates));
    }
    return Distances.to(weights, chosen(candidates, sums.counts()));
  }

  /** k-means++ over weighted candidates. */
  private List<double[]> chosen(List<double[]> candidates, long[] numbers) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] nearest = new double[candidates.size()];
    List<double[]> chosen = new ArrayList<>();
    int next = pick(random, asDoubles(numbers));
    while (next >= 0 && chosen.size() < clusters) {
      chosen.add(candidates.get(next));
      Distances one = new Distances(weights, candidates.get(next));
      double[] chances = new double[nearest.length];
      for (int i = 0; i < nearest.length; i++) {
        double squared = one.squared(candidates.get(i), 0, 0);
        nearest[i] = chosen.size() == 1 ? squared : Math.min(nearest[i], squared);
        // A candidate that no point is nearest to is a copy of another one.
        chances[i] = numbers[i] * nearest[i];
      }
      next = pick(random, chances);
    }
    return chosen;
  }

  private static double[] asDoubles(long[] numbers) {
    double[] doubles = new double[numbers.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = numbers[i];
    }
    return doubles;
  }

  /** An index with a probability by its chance; -1 when none has any. */
  private static int pick(SplittableRandom random, double[] chances) {
    double all = 0;
    int last = -1;
    for (int i = 0; i < chances.length; i++) {
      all += chances[i];
      last = chances[i] > 0 ? i : last;
    }
    double left = random.nextDouble() * all;
    for (int i = 0; i < chances.length; i++) {
      left -= chances[i];
      if (chances[i] > 0 && left < 0) {
        return i;
      }
    }
    return last;
  }
}
