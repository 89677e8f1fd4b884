package hearth.cluster.host;

/**
 * Who listens on a port.
 *
 * @param pid the process, or 0 when the system does not tell
 * @param command its program, or empty when the system does not tell
 */
public record PortHolder(long pid, String command) {

  /** A holder that the system does not show: another user's, or one inside a container. */
  public static final PortHolder UNKNOWN = new PortHolder(0, "");

  /** In words, such as {@code process 4711 (/usr/bin/java)}. */
  public String describe() {
    if (pid == 0) {
      return "a process that the system does not show";
    }
    return command.isEmpty() ? "process " + pid : "process " + pid + " (" + command + ")";
  }
}
