package hearth.cluster.results;

import java.util.List;

/**
 * A genome model of a k-mer spectrum, as read from {@code model.tsv} and {@code model-curve.tsv}.
 *
 * @param figures what it says of the genome, in the file's order
 * @param curve the modelled spectrum, by growing multiplicity
 */
public record GenomeModel(List<Figure> figures, List<Point> curve) {
  public GenomeModel {
    figures = List.copyOf(figures);
    curve = List.copyOf(curve);
  }

  /**
   * A figure and its interval, which is two standard errors to each side.
   *
   * @param name such as {@code genome_length}
   * @param unit {@code bp}, {@code share} for 0 to 1, or what else is counted
   */
  public record Figure(String name, double value, double low, double high, String unit) {

    /** Whether it has an interval. */
    public boolean hasInterval() {
      return low < high;
    }
  }

  /**
   * A point of the curve.
   *
   * @param multiplicity how often k-mers occur
   * @param distinct how many the model expects to
   * @param unique how many of those the genome has once
   */
  public record Point(long multiplicity, double distinct, double unique) {}
}
