package hearth.jobs.spark;

/** A person's script ended with an exit code; what it said of that is in the driver's log. */
final class ScriptFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ScriptFailedException(String message) {
    super(message);
  }
}
