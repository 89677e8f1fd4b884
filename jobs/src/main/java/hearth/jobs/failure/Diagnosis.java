package hearth.jobs.failure;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows causes by what Spark, the JVM and the operating systems say: in a stack trace of the driver
 * or at the end of its log. What is certain comes first.
 */
public final class Diagnosis {

  private static final Pattern MEMORY =
      Pattern.compile("java\\.lang\\.OutOfMemoryError(?:: (.*))?");

  private static final Pattern CLASS_MISSING =
      Pattern.compile(
          "(?:Failed to load class|ClassNotFoundException:|NoClassDefFoundError:"
              + " (?!Could not initialize)) *([\\w.$/]+)");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "UnknownHostException: (\\S+)|Failed to connect to (\\S+)|No route to host(?:: (\\S+))?");

  /** An executor that ended itself, as Spark says it; the other codes are told apart before. */
  private static final Pattern EXITED =
      Pattern.compile("ExecutorLostFailure.*Command exited with code (\\d+)");

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(
              FailureCause.LOST_WORKER,
              List.of("ExecutorLostFailure", "worker lost", "executor lost", "FetchFailed"),
              "A worker went away, again and again, while the job ran.",
              "See the worker's log, then run the job again."),
          new Sign(
              FailureCause.LOST_WORKER,
              List.of("Master removed our application"),
              "The workers could not keep an executor running for this job.",
              "See the logs of the workers on the Cluster page, then run the job again."),
          new Sign(
              FailureCause.NO_RESOURCES,
              List.of("All masters are unresponsive", "SparkContext was shut down"),
              "The cluster did not take the job, or stopped working on it.",
              "See whether the cluster runs and has free cores and memory, then run it again."));

  private Diagnosis() {}

  /** What any of {@code words} in a text means. */
  private record Sign(FailureCause cause, List<String> words, String message, String remedy) {

    boolean isIn(String text) {
      return words.stream().anyMatch(text::contains);
    }

    Failure failure() {
      return Failure.of(cause, message, remedy);
    }
  }

  /**
   * What a text tells of a failure of an application.
   *
   * @param text lines of a stack trace, or of the end of a driver's log
   */
  public static Optional<Failure> of(String text) {
    return executorMemory(text)
        .or(() -> disk(text))
        .or(() -> Versions.mismatch(text))
        .or(() -> PythonTrace.explain(text.lines().toList()))
        .or(() -> classMissing(text))
        .or(() -> noRoute(text))
        .or(() -> executorExit(text))
        .or(() -> SIGNS.stream().filter(sign -> sign.isIn(text)).findFirst().map(Sign::failure))
        .or(() -> UserCode.explain(text));
  }

  /** The driver's heap is exhausted. */
  public static Failure driverHeap() {
    return Failure.of(
        FailureCause.DRIVER_HEAP,
        "The driver ran out of memory.",
        "Give the driver more memory in the profile, or let it collect less, and run the job"
            + " again.");
  }

  /**
   * Executors ended before they had reached the driver.
   *
   * @param count how many, of all that there were
   */
  public static Failure noExecutorCame(int count) {
    return Failure.of(
        FailureCause.NO_ROUTE,
        "Workers started %d executors, and each ended before it had reached the driver."
            .formatted(count),
        "See whether a firewall, a VPN or a host name that the workers do not know is between them"
            + " and the driver; the executors' logs say what they tried. Then run the job again.");
  }

  private static Optional<Failure> executorMemory(String text) {
    Matcher memory = MEMORY.matcher(text);
    boolean told = memory.find();
    if (told || text.contains("exited with code 52")) {
      String words = told && memory.group(1) != null ? " (" + memory.group(1).strip() + ")" : "";
      return Optional.of(
          Failure.of(
              FailureCause.EXECUTOR_HEAP,
              "An executor of this job ran out of memory%s.".formatted(words),
              "Give the workers more memory, or use fewer cores on each so that every task has"
                  + " more."));
    }
    if (text.contains("exited with code 137")) {
      return Optional.of(
          Failure.of(
              FailureCause.OUT_OF_MEMORY,
              "The system ended an executor of this job, again and again (exit code 137): with its"
                  + " tasks it took more memory than its worker may have.",
              "Give the workers more memory, or use fewer cores on each so that every task has"
                  + " more."));
    }
    return Optional.empty();
  }

  private static Optional<Failure> disk(String text) {
    boolean full =
        List.of("No space left on device", "not enough space on the disk", "isk quota").stream()
            .anyMatch(text::contains);
    return full
        ? Optional.of(
            Failure.of(
                FailureCause.DISK_FULL,
                "The disk is full: temporary files or results of this job did not fit.",
                "Free some space on the disk that Hearth's data are on, then run the job again."
                    + " What a job puts aside while it runs is removed when it ends; counting k-mers"
                    + " needs about as much as the unpacked sequences take."))
        : Optional.empty();
  }

  private static Optional<Failure> classMissing(String text) {
    Matcher missing = CLASS_MISSING.matcher(text);
    if (!missing.find()) {
      return Optional.empty();
    }
    String name = missing.group(1).replace('/', '.').replaceAll("\\.$", "");
    return Optional.of(
        Failure.of(
            FailureCause.CLASS_MISSING,
            "The program needs the class %s, which is not there.".formatted(name),
            "Check the class name, and that the program's jar holds it and all it needs."));
  }

  private static Optional<Failure> executorExit(String text) {
    Matcher exited = EXITED.matcher(text);
    return exited.find()
        ? Optional.of(
            Failure.of(
                FailureCause.LOST_WORKER,
                "An executor of this job ended with exit code %s while it ran a task."
                    .formatted(exited.group(1)),
                "See the end of the executor's log: a program that calls System.exit, or native"
                    + " code that crashes, ends the executor that it runs in."))
        : Optional.empty();
  }

  /** Only where Spark's own connections fail: a program may meet these words for itself. */
  private static Optional<Failure> noRoute(String text) {
    Matcher address = ADDRESS.matcher(text);
    boolean lost = text.contains("FetchFailed") || text.contains("ExecutorLostFailure");
    boolean sparks = text.contains("org.apache.spark.network") || text.contains("spark.rpc");
    if (lost || !sparks || !address.find()) {
      return Optional.empty();
    }
    String peer = address.group(address.group(1) != null ? 1 : address.group(2) != null ? 2 : 0);
    return Optional.of(
        Failure.of(
            FailureCause.NO_ROUTE,
            "Driver and executors did not reach each other: %s.".formatted(peer),
            "See whether a firewall or a VPN is between them, then run the job again."));
  }
}
