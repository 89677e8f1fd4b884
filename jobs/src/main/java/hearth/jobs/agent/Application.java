package hearth.jobs.agent;

import hearth.jobs.contract.AttemptPlan;
import hearth.jobs.contract.ResultLayout;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.launcher.SparkAppHandle;
import org.apache.spark.launcher.SparkLauncher;
import org.jspecify.annotations.Nullable;

/**
 * A running application: the script {@code spark-submit}, the driver below it, and the handle of
 * Spark's launcher library. The handle serves to stop it; whether and how it ended is read from the
 * processes and from the exit code that the script writes.
 */
final class Application {

  private static final Duration STOP_WITHIN = Duration.ofSeconds(1);
  private static final Duration TERM_WITHIN = Duration.ofSeconds(4);
  private static final Duration KILL_WITHIN = Duration.ofSeconds(4);
  private static final long POLL_MILLIS = 20;

  /** Lets a JVM write a class archive at any time, and not complain of classes left out. */
  private static final String RECORDING =
      " -XX:+RecordDynamicDumpInfo -Xlog:cds=off -Xlog:cds+dynamic=off";

  private final SparkAppHandle handle;
  private final Path output;
  private final Path exitFile;

  /** What was found at the last look through all processes of the computer. */
  private volatile List<ProcessHandle> found = List.of();

  private Application(SparkAppHandle handle, Path output, Path exitFile) {
    this.handle = handle;
    this.output = output;
    this.exitFile = exitFile;
  }

  /**
   * Starts the application.
   *
   * @param listener hears of Spark's state changes, as far as the launcher library knows them
   * @throws IOException when {@code spark-submit} cannot be started
   */
  static Application start(AttemptPlan plan, SparkAppHandle.Listener listener) throws IOException {
    Path work = Path.of(plan.workDir());
    Path exitFile = work.resolve("exit-code");
    Path output = work.resolve("driver.out");
    Files.write(output, new byte[0]);
    SparkAppHandle handle =
        new SparkLauncher(environment(plan, exitFile))
            .setSparkHome(plan.sparkHome())
            .directory(new File(plan.workDir()))
            .setPropertiesFile(ApplicationConf.write(plan).toString())
            .addSparkArg("--load-spark-defaults")
            .setMainClass(plan.mainClass())
            .setAppResource(appResource(plan))
            .addAppArgs(arguments(plan))
            .redirectOutput(output.toFile())
            .redirectError()
            .startApplication(listener);
    return new Application(handle, output, exitFile);
  }

  /** A jar that is on the class path anyway need not be handed out to the executors. */
  private static String appResource(AttemptPlan plan) {
    List<String> classPath = List.of(plan.classPath().split(File.pathSeparator));
    return classPath.contains(plan.appJar()) ? SparkLauncher.NO_RESOURCE : plan.appJar();
  }

  private static String[] arguments(AttemptPlan plan) {
    if (plan.session()) {
      return new String[] {plan.jobId(), Path.of(plan.workDir(), AttemptPlan.TAKEN).toString()};
    }
    Path resultDir = Path.of(plan.resultDir());
    return new String[] {
      resultDir.resolve(ResultLayout.REQUEST).toString(),
      resultDir.toString(),
      Integer.toString(plan.attempt())
    };
  }

  private static Map<String, String> environment(AttemptPlan plan, Path exitFile) {
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HEARTH_EXIT_FILE", exitFile.toString());
    environment.put("HEARTH_AGENT_PID", Long.toString(ProcessHandle.current().pid()));
    environment.put("SPARK_DRIVER_MEMORY", plan.driverMemoryMb() + "m");
    boolean makesArchive = ApplicationConf.makesArchive(plan);
    environment.put(
        "SPARK_SUBMIT_OPTS",
        String.join(" ", plan.driverOptions()) + (makesArchive ? RECORDING : ""));
    environment.put("SPARK_LOCAL_DIRS", Path.of(plan.workDir(), "local").toString());
    environment.put("HEARTH_CLASS_PATH", plan.classPath());
    String archive = plan.classArchive();
    if (archive != null && !makesArchive) {
      environment.put("HEARTH_CLASS_ARCHIVE", archive);
    }
    if (!plan.session()) {
      environment.put(
          ResultLayout.RESULTS_VARIABLE,
          Path.of(plan.resultDir(), ResultLayout.PROGRAM_OUTPUT).toString());
    }
    String address = plan.conf().get("spark.driver.bindAddress");
    if (address != null) {
      environment.put("SPARK_LOCAL_IP", address); // Where the application's page listens.
    }
    return environment;
  }

  /** Where standard output and standard error of the driver go. */
  Path output() {
    return output;
  }

  /**
   * Whether the script or anything below it runs. Cheap while that goes on: only when all that was
   * found before has ended, the computer's processes are looked through.
   */
  boolean isRunning() {
    if (found.stream().noneMatch(ProcessHandle::isAlive)) {
      found = processes().toList();
    }
    return !found.isEmpty();
  }

  /** The driver's exit code, or null while there is none or when it was lost. */
  @Nullable Integer exitCode() throws IOException {
    try {
      return Integer.valueOf(Files.readString(exitFile, StandardCharsets.UTF_8).strip());
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Ends the driver: as Spark does it, then by signal, then by force. Returns when it is gone. */
  void end() {
    try {
      handle.stop();
      awaitEnd(List.of(), STOP_WITHIN);
    } catch (RuntimeException e) {
      // No connection to the driver yet, or none any more: the signal does it.
    }
    List<ProcessHandle> rest = processes().toList();
    rest.forEach(ProcessHandle::destroy);
    awaitEnd(rest, TERM_WITHIN);
    Stream.concat(rest.stream(), processes()).forEach(ProcessHandle::destroyForcibly);
    awaitEnd(rest, KILL_WITHIN);
  }

  /** The agent starts nothing but the application. */
  private static Stream<ProcessHandle> processes() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive);
  }

  /** Waits for the application, and for processes that may have lost their parent. */
  private void awaitEnd(List<ProcessHandle> others, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean interrupted = false;
    while ((isRunning() || others.stream().anyMatch(ProcessHandle::isAlive))
        && System.nanoTime() - deadline < 0) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
