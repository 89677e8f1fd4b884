package hearth.cluster.preflight;

/**
 * One thing that preflight noticed.
 *
 * @param severity how bad it is
 * @param title what was noticed, one sentence
 * @param evidence the numbers or names that show it
 * @param remedy what to do, one sentence
 */
public record Finding(Severity severity, String title, String evidence, String remedy) {

  /** How bad a finding is. */
  public enum Severity {
    /** Worth knowing. */
    INFO,
    /** It may hurt. */
    WARNING,
    /** The start would fail. */
    ERROR
  }
}
