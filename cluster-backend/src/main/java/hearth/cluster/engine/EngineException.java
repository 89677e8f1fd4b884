package hearth.cluster.engine;

/**
 * An engine could not do what it was asked. The message says what happened, {@link #remedy} what to
 * do: both are sentences for the user.
 */
public abstract sealed class EngineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  EngineException(String message, String remedy, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  EngineException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }

  /** A port was taken between choosing and binding, and again on every further try. */
  public static final class PortTaken extends EngineException {
    private static final long serialVersionUID = 1L;
    private final int port;

    public PortTaken(int port, String message, String remedy) {
      super(message, remedy);
      this.port = port;
    }

    public int port() {
      return port;
    }
  }

  /** A node was started and ended before it was ready. */
  public static final class NodeDied extends EngineException {
    private static final long serialVersionUID = 1L;

    public NodeDied(String message, String remedy) {
      super(message, remedy);
    }

    /** A node that is needed is gone. */
    public static NodeDied gone(Node node) {
      return new NodeDied(
          "%s of the cluster %s does not run any more.".formatted(node.name(), node.cluster()),
          "Start the cluster again.");
    }

    /** The session of which a job was ordered is gone. */
    public static NodeDied session() {
      return new NodeDied("The session that was to run the job has ended.", "Run the job again.");
    }
  }

  /** Something did not answer in time. */
  public static final class TimedOut extends EngineException {
    private static final long serialVersionUID = 1L;

    public TimedOut(String message, String remedy) {
      super(message, remedy);
    }
  }

  /** The calling thread was interrupted; its interrupt flag is set again. */
  public static final class Interrupted extends EngineException {
    private static final long serialVersionUID = 1L;

    public Interrupted(String message) {
      super(message, "Try again when you want it.");
    }
  }

  /** The engine itself cannot work here: files missing, daemon not answering, no permission. */
  public static final class Unavailable extends EngineException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, String remedy, Throwable cause) {
      super(message, remedy, cause);
    }

    public Unavailable(String message, String remedy) {
      super(message, remedy);
    }
  }
}
