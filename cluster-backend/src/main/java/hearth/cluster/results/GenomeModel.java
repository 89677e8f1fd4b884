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
   * @param heterozygous how many of the unique ones only one of two copies has; 0 also where an
   *     earlier version of the file does not tell
   * @param errors how many k-mers beside the expected ones are taken for read errors; 0 likewise
   */
  public record Point(
      long multiplicity, double distinct, double unique, double heterozygous, double errors) {

    /** A point of a model whose curve tells once and repeatedly only. */
    public Point(long multiplicity, double distinct, double unique) {
      this(multiplicity, distinct, unique, 0, 0);
    }

    /** How many of the unique ones all copies have. */
    public double homozygous() {
      return unique - heterozygous;
    }

    /** How many of the expected ones the genome has more than once. */
    public double repeated() {
      return distinct - unique;
    }
  }

  /** The value of a figure, or NaN when there is none of that name. */
  public double value(String name) {
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElse(Double.NaN);
  }
}
