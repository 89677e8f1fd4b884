package hearth.jobs.model;

import java.util.List;

/** Which ploidy to model. */
public enum Ploidy {
  /** The one that explains the histogram best, see {@link Choice}. */
  BEST(List.of(2, 1)),
  HAPLOID(List.of(1)),
  DIPLOID(List.of(2));

  private final List<Integer> tried;

  Ploidy(List<Integer> tried) {
    this.tried = tried;
  }

  /**
   * The ploidy that a request asks for.
   *
   * @param choice {@code auto}, {@code 1} or {@code 2}
   * @throws IllegalArgumentException when it is none of them
   */
  public static Ploidy of(String choice) {
    return switch (choice) {
      case "auto" -> BEST;
      case "1" -> HAPLOID;
      case "2" -> DIPLOID;
      default -> throw new IllegalArgumentException("No ploidy: " + choice);
    };
  }

  boolean tries(int ploidy) {
    return tried.contains(ploidy);
  }
}
