package hearth.jobs.kmeans;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws points at random, each by a number that follows from seed, round and the point itself: so
 * the same ones, however the input was cut.
 *
 * @param seed of all rounds
 * @param round so that rounds differ
 * @param centers those that were drawn before; none in the first round
 * @param factor a point is drawn with the probability of this times its squared distance to the
 *     nearest of them; in the first round, the one point with the smallest number is drawn
 */
public record Draw(long seed, int round, Distances centers, double factor) implements Serializable {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  /**
   * A point that was drawn.
   *
   * @param order the number by which it was drawn
   */
  public record Drawn(double order, long key, double[] point) implements Serializable {}

  /** The points of a block that are drawn; in the first round its one candidate. */
  public List<Drawn> from(PointBlock block) {
    int features = centers.weights().length;
    List<Drawn> drawn = new ArrayList<>();
    for (int point = 0; point < block.size(); point++) {
      long key = block.key(point);
      double number = unit(key);
      boolean first = centers.count() == 0;
      if (first
          ? drawn.isEmpty() || number < drawn.get(0).order()
          : isDrawn(block, point, number)) {
        double[] copy = new double[features];
        System.arraycopy(block.values(), point * features, copy, 0, features);
        if (first) {
          drawn.clear();
        }
        drawn.add(new Drawn(number, key, copy));
      }
    }
    return drawn;
  }

  private boolean isDrawn(PointBlock block, int point, double number) {
    int from = point * centers.weights().length;
    int nearest = centers.nearest(block.values(), from);
    return number < factor * centers.squared(block.values(), from, nearest);
  }

  /** What was drawn of all blocks, in an order that does not depend on them. */
  public List<double[]> of(List<Drawn> all) {
    return all.stream()
        .sorted(Comparator.comparingDouble(Drawn::order).thenComparingLong(Drawn::key))
        .limit(centers.count() == 0 ? 1 : Long.MAX_VALUE)
        .map(Drawn::point)
        .toList();
  }

  /** From 0 to 1, by two rounds of splitmix64's mixer. */
  private double unit(long key) {
    return (mixed(mixed(seed + round * GOLDEN) ^ key * GOLDEN) >>> 11) * 0x1.0p-53;
  }

  private static long mixed(long number) {
    long z = number + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
