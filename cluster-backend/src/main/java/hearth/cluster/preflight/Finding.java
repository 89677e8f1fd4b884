package hearth.cluster.preflight;

import org.jspecify.annotations.Nullable;

/**
 * One thing that preflight or diagnosis noticed.
 *
 * @param severity how bad it is
 * @param title what was noticed, one sentence
 * @param evidence the numbers or names that show it
 * @param remedy what to do, one sentence; empty where there is nothing to do
 * @param fix what does it, or null when only a person can
 */
public record Finding(
    Severity severity, String title, String evidence, String remedy, @Nullable Fix fix) {

  /** A finding that only a person can mend. */
  public Finding(Severity severity, String title, String evidence, String remedy) {
    this(severity, title, evidence, remedy, null);
  }

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
