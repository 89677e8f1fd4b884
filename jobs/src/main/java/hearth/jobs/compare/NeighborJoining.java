package hearth.jobs.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Neighbour joining. Where a branch would be shorter than nothing it gets 0, and its neighbour the
 * difference (Kuhner and Felsenstein 1994).
 *
 * @see <a href="https://doi.org/10.1093/oxfordjournals.molbev.a040454">Saitou and Nei 1987</a>, in
 *     the form of Studier and Keppler 1988
 */
final class NeighborJoining {

  private final double[][] distances;
  private final double[] sums;
  private final List<Tree> nodes;

  NeighborJoining(List<String> names, PairTable.Measure distance) {
    this.distances = TreeMethod.square(names.size(), distance);
    this.sums = new double[names.size()];
    this.nodes = new ArrayList<>(names.stream().map(Tree::leaf).toList());
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Arrays.stream(distances[i]).sum();
    }
  }

  Tree tree() {
    while (nodes.size() > 3) {
      joinNearest();
    }
    double first = distances[0][1];
    if (nodes.size() == 2) {
      return Tree.join(nodes.get(0).at(first / 2), nodes.get(1).at(first / 2));
    }
    double second = distances[0][2];
    double third = distances[1][2];
    return Tree.join(
        nodes.get(0).at(Math.max(0, (first + second - third) / 2)),
        nodes.get(1).at(Math.max(0, (first + third - second) / 2)),
        nodes.get(2).at(Math.max(0, (second + third - first) / 2)));
  }

  private void joinNearest() {
    int size = nodes.size();
    int one = 0;
    int other = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < size; a++) {
      double[] row = distances[a];
      for (int b = a + 1; b < size; b++) {
        double q = (size - 2) * row[b] - sums[a] - sums[b];
        if (q < least) {
          least = q;
          one = a;
          other = b;
        }
      }
    }
    join(one, other);
  }

  /** Puts the join of two nodes into the place of the first, and the last node into the other's. */
  private void join(int one, int other) {
    int size = nodes.size();
    double between = distances[one][other];
    double half = (between + (sums[one] - sums[other]) / (size - 2)) / 2;
    double both = Math.max(0, between);
    double branch = Math.min(Math.max(0, half), both);
    nodes.set(one, Tree.join(nodes.get(one).at(branch), nodes.get(other).at(both - branch)));
    double sum = 0;
    for (int i = 0; i < size; i++) {
      if (i != one && i != other) {
        double joined = (distances[one][i] + distances[other][i] - between) / 2;
        sums[i] += joined - distances[one][i] - distances[other][i];
        sum += joined;
        distances[one][i] = joined;
        distances[i][one] = joined;
      }
    }
    sums[one] = sum;
    Squares.remove(distances, other, size);
    sums[other] = sums[size - 1];
    nodes.set(other, nodes.get(size - 1));
    nodes.remove(size - 1);
  }
}
