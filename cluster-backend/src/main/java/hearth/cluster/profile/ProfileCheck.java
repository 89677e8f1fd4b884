package hearth.cluster.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a profile, whatever computer it is for. */
public final class ProfileCheck {

  /** Spark refuses executors and drivers with less, in MiB: 1.5 times what it reserves itself. */
  public static final int LEAST_MEMORY_MB = 450;

  /** More workers than this on one computer only compete. */
  public static final int MOST_WORKERS = 64;

  private static final int FIRST_PORT = 1024;
  private static final int LAST_PORT = 65_535;

  /** As many web servers do it: 8080 for 80, 8443 for 443. */
  private static final int UNPRIVILEGED = 8000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,39})");

  /** Names of devices that Windows does not allow as file names. */
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

  private static final Pattern RESERVED_NUMBERED = Pattern.compile("(com|lpt)[0-9]");

  private ProfileCheck() {}

  /** Returns a sentence that says why this cannot be a profile's name, or empty when it can. */
  public static Optional<String> name(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of(
          "A profile's name has 1 to 40 letters (a to z), digits and hyphens and begins with a"
              + " letter or digit, unlike \"%s\".".formatted(name));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (RESERVED.contains(lower) || RESERVED_NUMBERED.matcher(lower).matches()) {
      return Optional.of(
          "\"%s\" is the name of a device on Windows. Choose another name.".formatted(name));
    }
    return Optional.empty();
  }

  /** Returns sentences, empty when the profile can be used. */
  public static List<String> check(Profile profile) {
    List<String> problems = new ArrayList<>();
    name(profile.name()).ifPresent(problems::add);
    if (profile.engine().isBlank()) {
      problems.add("The profile names no engine. Use embedded.");
    }
    range("Workers", profile.workers(), 1, MOST_WORKERS, problems);
    range("Cores of each worker", profile.coresPerWorker(), 1, 1024, problems);
    memory("Memory of each worker", profile.memoryPerWorkerMb(), problems);
    memory("Memory of the driver", profile.driverMemoryMb(), problems);
    port("The master's port", profile.masterPort(), problems);
    port("The port of the master's page", profile.masterWebPort(), problems);
    port("The port of the first worker's page", profile.workerWebPort(), problems);
    workerPages(profile, problems);
    if (profile.masterPort() != null && profile.masterPort().equals(profile.masterWebPort())) {
      problems.add("The master and its page cannot share port %d.".formatted(profile.masterPort()));
    }
    return problems;
  }

  private static void range(String what, int value, int min, int max, List<String> problems) {
    if (value < min || value > max) {
      problems.add(
          "%s must be a whole number from %d to %d, not %d.".formatted(what, min, max, value));
    }
  }

  private static void memory(String what, int mb, List<String> problems) {
    if (mb < LEAST_MEMORY_MB) {
      problems.add(
          "%s must be at least %d MB, not %d: Spark refuses less."
              .formatted(what, LEAST_MEMORY_MB, mb));
    }
  }

  private static void port(String what, @Nullable Integer port, List<String> problems) {
    if (port == null || (port >= FIRST_PORT && port <= LAST_PORT)) {
      return;
    }
    problems.add(
        port > 0 && port < FIRST_PORT
            ? ("%s must be from %d to %d, not %d: systems keep the ports below %d for services"
                    + " that an administrator starts. %d would do.")
                .formatted(what, FIRST_PORT, LAST_PORT, port, FIRST_PORT, port + UNPRIVILEGED)
            : "%s must be from %d to %d, not %d: there are no other ports."
                .formatted(what, FIRST_PORT, LAST_PORT, port));
  }

  private static void workerPages(Profile profile, List<String> problems) {
    Integer first = profile.workerWebPort();
    if (first == null) {
      return;
    }
    int last = first + profile.workers() - 1;
    if (first <= LAST_PORT && last > LAST_PORT) {
      problems.add(
          "The pages of %d workers do not fit above port %d: the last port is %d."
              .formatted(profile.workers(), first, LAST_PORT));
    }
    for (Integer port : new Integer[] {profile.masterPort(), profile.masterWebPort()}) {
      if (port != null && port >= first && port <= last) {
        problems.add(
            "The workers' pages take ports %d to %d, and the master wants %d, too."
                .formatted(first, last, port));
      }
    }
  }
}
