package hearth.app.cli;

/** A command's failure as a person meets it. The message is one or more whole sentences. */
public final class CliFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String remedy;

  /**
   * Creates a failure.
   *
   * @param exitCode one of {@link ExitCode}
   * @param message what happened
   * @param remedy what to do, or empty when the message says it
   */
  public CliFailure(int exitCode, String message, String remedy, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.remedy = remedy;
  }

  public CliFailure(int exitCode, String message, String remedy) {
    super(message);
    this.exitCode = exitCode;
    this.remedy = remedy;
  }

  int exitCode() {
    return exitCode;
  }

  String remedy() {
    return remedy;
  }

  /** Message and remedy as one text. */
  String sentences() {
    String message = getMessage() == null ? "" : getMessage();
    return remedy.isEmpty() ? message : message + " " + remedy;
  }
}
