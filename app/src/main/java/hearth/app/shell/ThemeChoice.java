package hearth.app.shell;

/** Which colours the window has. */
public enum ThemeChoice {
  /** As the system has it, and following it. */
  SYSTEM,
  LIGHT,
  DARK
}
