package hearth.cluster.sparkhistory;

import hearth.cluster.SparkHome;
import hearth.cluster.process.JavaProcess;
import hearth.cluster.process.OwnProcess;
import hearth.cluster.process.ProcessTree;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A process with Spark's history server, on a free port of 127.0.0.1 and nowhere else. It ends by
 * itself when this process is gone or nobody asks for a page, see {@code HistoryMain} of the jobs.
 */
final class HistoryServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String MAIN = "hearth.jobs.spark.HistoryMain";
  private static final Pattern PORT = Pattern.compile("hearth-history-port: ([0-9]+)\\R");

  /** Long enough to read one page; the next one starts the server again. */
  private static final Duration IDLE = Duration.ofMinutes(30);

  private static final Pattern COMPLAINT = Pattern.compile("^(Exception|Caused by|Error)| ERROR ");
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(50);

  /** It keeps what it shows in memory. */
  private static final String HEAP = "-Xmx512m";

  private final SparkHome spark;
  private final HistoryFolder folder;
  private final JavaProcess java = new JavaProcess();
  private @Nullable URI address;
  private @Nullable Process process;
  private boolean closed;

  /**
   * Starts nothing yet.
   *
   * @param folder its own
   */
  HistoryServer(SparkHome spark, HistoryFolder folder) {
    this.spark = spark;
    this.folder = folder;
  }

  HistoryFolder folder() {
    return folder;
  }

  /**
   * The page of a log, once it can be read. Starts the server when it does not run.
   *
   * @param jobId whose log it is, for what is said when it cannot be shown
   * @param id the log's application id
   */
  URI page(String jobId, String id) throws IOException, InterruptedException {
    URI there = address;
    if (there == null || !isAlive()) {
      there = start();
      address = there;
    }
    try (HistoryClient client = new HistoryClient(there)) {
      int status = client.await(id, this::isAlive);
      if (status != HistoryClient.OK) {
        throw SparkHistoryException.unreadable(jobId, status, lastWord());
      }
      return client.page(id);
    } catch (IOException e) {
      throw isAlive() ? e : SparkHistoryException.died(lastWord());
    }
  }

  private URI start() throws IOException, InterruptedException {
    Process started = launch();
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    boolean ready = false;
    try {
      while (started.isAlive()) {
        Matcher port = PORT.matcher(said());
        if (port.find()) {
          ready = true;
          return URI.create("http://%s:%s".formatted(LOOPBACK, port.group(1)));
        }
        if (System.nanoTime() - deadline > 0) {
          throw SparkHistoryException.late(READY_WITHIN.toSeconds());
        }
        Thread.sleep(POLL);
      }
      throw SparkHistoryException.died(lastWord());
    } finally {
      if (!ready) {
        ProcessTree.force(ProcessTree.of(started.toHandle()));
      }
    }
  }

  synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  private synchronized Process launch() throws IOException, InterruptedException {
    if (closed) {
      throw new InterruptedException("This Hearth is being closed.");
    }
    if (Files.notExists(spark.path().resolve("jars"))) {
      throw SparkHistoryException.noSpark(spark.path());
    }
    Files.createDirectories(folder.logs());
    Files.deleteIfExists(folder.serverLog());
    Process started = java.start(command(), environment(), folder.path(), folder.serverLog());
    process = started;
    try {
      folder.noteServer(OwnProcess.of(started.toHandle()));
    } catch (IOException e) {
      started.destroyForcibly();
      throw e;
    }
    return started;
  }

  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>(JavaProcess.SMALL);
    command.add(HEAP);
    // Names the home, so that whoever looks for its processes finds this one too.
    command.add("-Dhearth.history=" + folder.path());
    command.add("-Dlog4j2.configurationFile=" + spark.logging());
    // No URI: Hadoop would take its escapes, as of a space, for part of the name.
    command.add("-Dspark.history.fs.logDirectory=" + folder.logs());
    command.add("-Dspark.history.fs.update.interval=1s");
    command.add("-Dspark.history.fs.cleaner.enabled=false");
    command.add("-Dspark.history.fs.numReplayThreads=1");
    command.add("-Dspark.history.retainedApplications=4");
    command.addAll(List.of("-cp", spark.classPath(), MAIN));
    command.add(Long.toString(ProcessHandle.current().pid()));
    command.add(Long.toString(IDLE.toSeconds()));
    return command;
  }

  private Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME",
        spark.path().toString(),
        "JAVA_HOME",
        java.javaHome().toString(),
        // Without it the pages would be on every network of this computer.
        "SPARK_LOCAL_IP",
        LOOPBACK,
        "SPARK_PUBLIC_DNS",
        LOOPBACK);
  }

  /** The last line that says what went wrong, if there is one. */
  private String lastWord() throws IOException {
    return said()
        .lines()
        .filter(line -> COMPLAINT.matcher(line).find())
        .reduce("", (earlier, later) -> later)
        .strip();
  }

  private String said() throws IOException {
    Path log = folder.serverLog();
    return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (process != null) {
      ProcessTree.force(ProcessTree.of(process.toHandle()));
    }
  }
}
