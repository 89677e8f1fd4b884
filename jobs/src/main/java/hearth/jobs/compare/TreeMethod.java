package hearth.jobs.compare;

import java.util.List;

/** How a tree is made of distances. */
public enum TreeMethod {
  /** Neighbour joining: branches may differ in their rate; the tree has no root. */
  NJ,
  /** Average linkage: all leaves at the same distance of the root. */
  UPGMA;

  /**
   * The tree of at least two leaves.
   *
   * @param distance between the leaves of two places in {@code names}
   */
  public Tree tree(List<String> names, PairTable.Measure distance) {
    return switch (this) {
      case NJ -> new NeighborJoining(names, distance).tree();
      case UPGMA -> new Upgma(names, distance).tree();
    };
  }

  /** Distances as a square of rows. */
  static double[][] square(int size, PairTable.Measure distance) {
    double[][] square = new double[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < a; b++) {
        square[a][b] = distance.between(a, b);
        square[b][a] = square[a][b];
      }
    }
    return square;
  }
}
