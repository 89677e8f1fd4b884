package hearth.app.cli;

/** What to do on Ctrl+C, or when the system ends the command. */
public interface Interrupts {

  /**
   * Runs {@code cleanup} when the command is interrupted before the guard is closed. Guards run
   * latest first, one after the other.
   */
  Guard guard(Runnable cleanup);

  /** Whether the command was interrupted: what fails from then on fails because of that. */
  boolean happened();

  /** Ends the duty. */
  interface Guard extends AutoCloseable {
    @Override
    void close();
  }
}
