package hearth.app;

import hearth.app.cli.SampleJobs;
import hearth.cluster.HearthHome;
import hearth.cluster.engine.docker.DockerEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;

/**
 * What a cluster of two workers costs while nothing runs on it: with the window shown, and with the
 * window minimised, which keeps a session ready meanwhile. Tells the share of Hearth itself and of
 * every Java process of the cluster; those are seen on Linux only, in containers only by root.
 * CONTRIBUTING.md has the command. Figures go to standard output.
 *
 * <p>Argument: the engine.
 */
public final class IdleBench {
  private static final int SETTLE_SECONDS = 45;
  private static final int SECONDS = 60;

  /** The main class in a command line, or what stands in its place. */
  private static final Pattern MAIN =
      Pattern.compile("\\s(?:hearth|org\\.apache\\.spark)\\.[\\w.]*?(\\w+)(?=\\s|$)");

  private static final PrintStream OUT = System.out;

  private IdleBench() {}

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    try (BenchFolder folder = BenchFolder.create()) {
      HearthHome home = new HearthHome(folder.path());
      startCluster(home, args[0]);
      watch(home);
      try (AppContext hearth = AppContext.open(home, null, args[0])) {
        hearth.cluster().stop().join();
      }
    } finally {
      Platform.exit();
    }
  }

  /** One job has run on it, so that all archives of classes are there. */
  private static void startCluster(HearthHome home, String engine) throws Exception {
    try (AppContext hearth = AppContext.open(home, null, engine)) {
      hearth.profiles().save(hearth.profile().withWorkers(2));
      if (engine.equals(DockerEngine.NAME)) {
        hearth.image().prepare(progress -> {});
      }
    }
    try (AppContext hearth = AppContext.open(home, null, engine)) {
      hearth.cluster().start(hearth.profile()).join();
      BenchJobs.run(hearth, SampleJobs.demo(hearth.installation(), home).get(0));
    }
  }

  private static void watch(HearthHome home) throws Exception {
    try (BenchWindow window = BenchWindow.open(home)) {
      measure("window shown");
      BenchWindow.onWindow(() -> window.stage().setIconified(true));
      measure("window minimised");
    }
  }

  private static void measure(String what) throws InterruptedException {
    TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
    Map<ProcessHandle, Duration> before = others();
    CpuReading begin = CpuReading.now();
    TimeUnit.SECONDS.sleep(SECONDS);
    OUT.printf("%s: Hearth %.2f %% of a core%n", what, CpuReading.now().percentSince(begin));
    Map<ProcessHandle, Duration> after = others();
    after.forEach(
        (process, cpu) ->
            OUT.printf(
                "  %s %.2f %%%n",
                name(process),
                100.0
                    * (cpu.toMillis() - before.getOrDefault(process, cpu).toMillis())
                    / (1000.0 * SECONDS)));
  }

  /** The Java processes of Spark and of Hearth, but for this one, with their processor time. */
  private static Map<ProcessHandle, Duration> others() {
    Map<ProcessHandle, Duration> found = new TreeMap<>();
    ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(process -> !name(process).isEmpty())
        .forEach(
            process -> found.put(process, process.info().totalCpuDuration().orElse(Duration.ZERO)));
    return found;
  }

  /** The whole command line is in Linux's own file only; Java cuts it. */
  private static String name(ProcessHandle process) {
    try {
      String line =
          Files.readString(
                  Path.of("/proc", Long.toString(process.pid()), "cmdline"),
                  StandardCharsets.ISO_8859_1)
              .replace('\0', ' ');
      Matcher main = MAIN.matcher(line);
      return line.substring(0, line.indexOf(' ') + 1).endsWith("java ") && main.find()
          ? main.group(1)
          : "";
    } catch (IOException e) {
      return ""; // It has ended, or this is no Linux.
    }
  }
}
