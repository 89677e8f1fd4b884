package hearth.jobs.gene;

/** Why a coding sequence of an annotation is left out. */
public enum SkipReason {
  /** Annotated as a pseudogene. */
  PSEUDO("is a pseudogene", "are pseudogenes"),

  /** Its parts are joined from several transcripts, as those of {@code rps12} in plastids. */
  TRANS_SPLICED("is trans-spliced", "are trans-spliced"),

  /** A part lies in another record. */
  ELSEWHERE("lies partly in another record", "lie partly in other records"),

  /** The annotation does not say in which order its parts follow each other, or where they end. */
  INEXACT("has no exact place", "have no exact place");

  private final String one;
  private final String many;

  SkipReason(String one, String many) {
    this.one = one;
    this.many = many;
  }

  String predicate(long genes) {
    return genes == 1 ? one : many;
  }
}
