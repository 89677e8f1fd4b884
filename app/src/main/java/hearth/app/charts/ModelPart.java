package hearth.app.charts;

import hearth.cluster.results.GenomeModel.Point;

/** A curve of a genome model. The last three sum to the first; errors come on top of it. */
public enum ModelPart {
  /** All that the model expects of the genome. */
  MODEL,
  /** What is taken for read errors. */
  ERRORS,
  /** What only one of two copies of the genome has, once. */
  HETEROZYGOUS,
  /** What every copy of the genome has, once. */
  HOMOZYGOUS,
  /** What the genome has more than once. */
  REPEATS;

  /** The distinct k-mers of this part at a point of the curve. */
  public double of(Point point) {
    return switch (this) {
      case MODEL -> point.distinct();
      case ERRORS -> point.errors();
      case HETEROZYGOUS -> point.heterozygous();
      case HOMOZYGOUS -> point.homozygous();
      case REPEATS -> point.repeated();
    };
  }
}
