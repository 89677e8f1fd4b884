package hearth.cluster.results;

import java.util.List;

/**
 * How alike samples are, as read from the tables of distances and from the tree.
 *
 * @param k length of the k-mers
 * @param names of the samples, in the order of the input
 * @param mash estimated share of bases that differ
 * @param jaccard 1 minus the share of k-mers that both have
 * @param cosine 1 minus the cosine of the profiles of short k-mers
 * @param tree of the Mash distances
 */
public record SampleComparison(
    int k,
    List<String> names,
    Distances mash,
    Distances jaccard,
    Distances cosine,
    SampleTree tree) {
  public SampleComparison {
    names = List.copyOf(names);
  }

  /** A square of distances, 0 for equal samples. */
  public static final class Distances {
    private final double[][] square;

    /**
     * @param square as many rows as columns
     */
    public Distances(double[][] square) {
      this.square = square.clone();
    }

    /** Between two samples, by their places. */
    public double between(int one, int other) {
      return square[one][other];
    }

    public int size() {
      return square.length;
    }
  }
}
