package hearth.app;

import java.nio.file.Path;
import java.util.List;
import oshi.SystemInfo;

/** The processes of a Hearth home, whoever started them. */
public final class HomeProcesses {

  private HomeProcesses() {}

  /**
   * Command lines of all processes that name the home on them: masters, workers, agents, drivers
   * and executors do. Asks the system itself, because Java shows only a command line's beginning.
   */
  public static List<String> of(Path home) {
    return new SystemInfo()
        .getOperatingSystem().getProcesses().stream()
            .map(process -> process.getCommandLine())
            .filter(command -> command.contains(home.toString()))
            .toList();
  }
}
