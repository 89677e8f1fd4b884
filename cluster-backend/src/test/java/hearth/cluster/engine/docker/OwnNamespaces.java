package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a Java program where no network, no mount and no process is the computer's own: a daemon may
 * be started and stopped in there that knows nothing of others. The kernel takes all of it away,
 * processes, mounts and bridges, as soon as the program or its test ends, however that comes about.
 */
final class OwnNamespaces {

  private static final List<String> TOOLS =
      List.of("unshare", "ip", "mount", "dockerd", "containerd");

  /**
   * Its directory is private, and so is {@code /run}, where the computer's daemon has its socket.
   */
  private static final String INSIDE =
      "ip link set lo up && mount -t tmpfs tmpfs /run && mkdir -p \"$0\""
          + " && mount -t tmpfs -o size=\"$1\" tmpfs \"$0\" && shift && \"$@\"; exit $?";

  private static final String CONTROL_GROUP = "hearth-test-";

  private OwnNamespaces() {}

  /** Skips the test where this cannot be done, except in CI. */
  static void orSkip() {
    if (!System.getProperty("os.name").equals("Linux") || !"root".equals(userName())) {
      throw RealDocker.skipped("Skipped: only root on Linux may make namespaces.");
    }
    List<String> missing = TOOLS.stream().filter(tool -> !isThere(tool)).toList();
    if (!missing.isEmpty()) {
      throw RealDocker.skipped("Skipped without the programs " + missing + ".");
    }
  }

  /**
   * Runs a program to its end. It must end when its standard input does, so that it does not
   * outlive its test.
   *
   * @param memoryFolder a folder that is made of memory, for this program alone
   * @param size its size as {@code mount} writes it, such as {@code 64m}
   * @return what it printed, its failure included; empty when it ended well
   */
  static String run(Path memoryFolder, String size, Class<?> program, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "--net",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
                "--mount-proc",
                "sh",
                "-c",
                INSIDE,
                memoryFolder.toString(),
                size));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dhearth.spark.home=" + System.getProperty("hearth.spark.home"),
            "-Dhearth.jobs.jar=" + System.getProperty("hearth.jobs.jar"),
            "-Dhearth.samples=" + System.getProperty("hearth.samples"),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor() == 0 ? "" : "It failed:\n" + printed;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** The control group for containers of a daemon in there. */
  static String controlGroup() {
    return CONTROL_GROUP + ProcessHandle.current().pid();
  }

  /** Removes the empty control groups that this test, and killed test runs, left. */
  static void removeControlGroups() throws IOException {
    Path all = Path.of("/sys/fs/cgroup");
    List<Path> groups;
    try (Stream<Path> found = Files.find(all, 2, (path, facts) -> isOurs(path))) {
      groups = found.toList();
    }
    for (Path group : groups) {
      removeTree(group);
    }
  }

  private static boolean isOurs(Path group) {
    String name = group.getFileName().toString();
    if (!name.startsWith(CONTROL_GROUP)) {
      return false;
    }
    String pid = name.substring(CONTROL_GROUP.length());
    return name.equals(controlGroup()) || ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static void removeTree(Path group) throws IOException {
    try (Stream<Path> inside = Files.walk(group)) {
      for (Path folder :
          inside.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(folder);
      }
    }
  }

  private static String userName() {
    return System.getProperty("user.name");
  }

  private static boolean isThere(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
