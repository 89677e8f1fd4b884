package hearth.jobs.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Average linkage, each leaf of equal weight.
 *
 * @see <a
 *     href="https://archive.org/details/cbarchive_33927_astatisticalmethodforevaluatin1902">Sokal
 *     and Michener 1958</a>
 */
final class Upgma {

  private final double[][] distances;
  private final List<Cluster> clusters = new ArrayList<>();

  /** A subtree, its height over the leaves, and how many these are. */
  private record Cluster(Tree tree, double height, int leaves) {}

  Upgma(List<String> names, PairTable.Measure distance) {
    this.distances = TreeMethod.square(names.size(), distance);
    names.forEach(name -> clusters.add(new Cluster(Tree.leaf(name), 0, 1)));
  }

  Tree tree() {
    while (clusters.size() > 1) {
      joinNearest();
    }
    return clusters.get(0).tree();
  }

  private void joinNearest() {
    int size = clusters.size();
    int one = 0;
    int other = 1;
    for (int a = 0; a < size; a++) {
      double[] row = distances[a];
      for (int b = a + 1; b < size; b++) {
        if (row[b] < distances[one][other]) {
          one = a;
          other = b;
        }
      }
    }
    join(one, other);
  }

  private void join(int one, int other) {
    int size = clusters.size();
    Cluster first = clusters.get(one);
    Cluster second = clusters.get(other);
    double height = distances[one][other] / 2;
    int leaves = first.leaves() + second.leaves();
    Tree tree =
        Tree.join(
            first.tree().at(height - first.height()), second.tree().at(height - second.height()));
    clusters.set(one, new Cluster(tree, height, leaves));
    for (int i = 0; i < size; i++) {
      if (i != one && i != other) {
        double mean =
            (distances[one][i] * first.leaves() + distances[other][i] * second.leaves()) / leaves;
        distances[one][i] = mean;
        distances[i][one] = mean;
      }
    }
    Squares.remove(distances, other, size);
    clusters.set(other, clusters.get(size - 1));
    clusters.remove(size - 1);
  }
}
