package hearth.cluster.host;

/**
 * Who listens on a port.
 *
 * @param pid the process, or 0 when the system does not tell
 * @param command its program, or empty when the system does not tell
 * @param container the container for which it is held, or empty when there is none
 */
public record PortHolder(long pid, String command, String container) {

  /** A holder that the system does not show: another user's, or one inside a container. */
  public static final PortHolder UNKNOWN = new PortHolder(0, "");

  /** A process. */
  public PortHolder(long pid, String command) {
    this(pid, command, "");
  }

  /** A container. What listens for it (docker-proxy, or the kernel alone) is of no interest. */
  public static PortHolder container(String name) {
    return new PortHolder(0, "", name);
  }

  /** In words, such as {@code process 4711 (/usr/bin/java)} or {@code the container web}. */
  public String describe() {
    if (!container.isEmpty()) {
      return "the container " + container;
    }
    if (pid == 0) {
      return "a process that the system does not show";
    }
    return command.isEmpty() ? "process " + pid : "process " + pid + " (" + command + ")";
  }
}
