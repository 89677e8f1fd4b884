package hearth.app.shell;

/** What happens to a running cluster when the window closes. */
public enum CloseChoice {
  ASK,
  KEEP_RUNNING,
  STOP
}
