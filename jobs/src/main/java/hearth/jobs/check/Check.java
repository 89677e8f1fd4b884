package hearth.jobs.check;

/**
 * What came of one check.
 *
 * @param name stable, in lower case, words joined by hyphens
 * @param evidence what was found, one sentence or two
 * @param remedy what to do; empty where nothing is to be done
 */
public record Check(String name, Outcome outcome, String evidence, String remedy) {

  /** How a check ended. */
  public enum Outcome {
    PASS,
    FAIL
  }

  static Check pass(String name, String evidence) {
    return new Check(name, Outcome.PASS, evidence, "");
  }

  static Check fail(String name, String evidence, String remedy) {
    return new Check(name, Outcome.FAIL, evidence, remedy);
  }

  static Check of(boolean passed, String name, String evidence, String remedy) {
    return passed ? pass(name, evidence) : fail(name, evidence, remedy);
  }

  /** A check that broke off. */
  public static Check broken(String name, Throwable why) {
    String message = why.getMessage() == null ? "" : why.getMessage();
    return fail(
        name,
        "The check broke off: %s: %s"
            .formatted(why.getClass().getSimpleName(), message.lines().findFirst().orElse("")),
        "See the driver's log, then check the cluster again.");
  }
}
