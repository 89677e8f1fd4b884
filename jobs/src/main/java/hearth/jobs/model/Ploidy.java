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

  boolean tries(int ploidy) {
    return tried.contains(ploidy);
  }
}
