package hearth.jobs.agent;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.failure.Diagnosis;
import hearth.jobs.failure.Evidence;
import hearth.jobs.failure.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended, by what is certain: the driver's exit code, whether the manifest is there,
 * what the driver itself said, and the end of its log. The launcher library's own opinion is left
 * out, since it has called failed applications finished.
 *
 * @param exitCode the driver's, or null when it was ended before it could be told
 * @param manifest whether {@code manifest.json} is there
 * @param said the driver's own event, if it failed with one
 * @param tail the last lines of its log
 * @param figures what it used
 * @param limit what the kernel says of the memory that it may take
 */
record Verdict(
    @Nullable Integer exitCode,
    boolean manifest,
    Optional<JobEvent.Failed> said,
    List<String> tail,
    Figures figures,
    Optional<MemoryLimit> limit) {

  /** Spark's code for a heap that is exhausted. */
  private static final int HEAP_EXHAUSTED = 52;

  /** A JVM that was told to exit at the first OutOfMemoryError. */
  private static final int EXIT_ON_OUT_OF_MEMORY = 3;

  /** 128 + SIGABRT: the JVM itself crashed. */
  private static final int CRASHED = 134;

  private static final int KILLED = 137;
  private static final int TERMINATED = 143;

  private static final Pattern PREFIX =
      Pattern.compile("^\\S+ \\S+ (?:WARN|ERROR|FATAL) [\\w.$]+: ");
  private static final int LONGEST = 300;

  private static final long MIB = 1L << 20;

  Verdict {
    tail = List.copyOf(tail);
  }

  boolean isFinished() {
    return exitCode != null && exitCode == 0 && manifest;
  }

  /** The attempt's final event. */
  JobEvent event(Instant at) {
    return isFinished() ? new JobEvent.Finished(at) : new JobEvent.Failed(at, failure(), exitCode);
  }

  private Failure failure() {
    Failure failure = inWords();
    String numbers = figures.sentence(failure.cause());
    Failure told =
        numbers.isEmpty() ? failure : failure.withMessage(failure.message() + " " + numbers);
    return told.evidence().isEmpty() && told.cause() != FailureCause.BAD_INPUT
        ? told.withEvidence(Evidence.of(tail))
        : told;
  }

  /** What the driver said counts, unless it did not know and the log tells more. */
  private Failure inWords() {
    Optional<Failure> own = said.map(JobEvent.Failed::failure);
    if (own.isPresent() && !isVague(own.get())) {
      return own.get();
    }
    // A driver that could still speak has not run out of memory.
    return (own.isPresent() ? Optional.<Failure>empty() : driverMemory())
        .or(() -> Diagnosis.of(String.join("\n", tail)))
        .or(() -> own)
        .or(this::lost)
        .orElseGet(this::unknown);
  }

  /** A script's own words are in the log alone. */
  private static boolean isVague(Failure own) {
    return own.cause() == FailureCause.UNKNOWN
        || own.cause() == FailureCause.USER_CODE && own.place() == null;
  }

  /** What exit code and log tell for certain of the driver's own memory. */
  private Optional<Failure> driverMemory() {
    if (exitsWith(HEAP_EXHAUSTED, EXIT_ON_OUT_OF_MEMORY)
        || tail.stream().anyMatch(Verdict::isDriversHeap)) {
      return Optional.of(Diagnosis.driverHeap());
    }
    if (exitsWith(KILLED) && limit.isPresent() && limit.get().kills() > 0) {
      MemoryLimit reached = limit.get();
      return Optional.of(
          Failure.of(
              FailureCause.DRIVER_LIMIT,
              "The system ended the driver at the memory limit of its container (exit code 137): it"
                  + " used %s."
                      .formatted(
                          Figures.share(
                              Math.min(reached.usedBytes(), reached.limitBytes()) / MIB,
                              reached.limitBytes() / MIB)),
              "Give the driver more memory in the profile and run the job again."));
    }
    if (tells("Could not reserve enough space", "insufficient memory for the Java Runtime")) {
      return Optional.of(
          Failure.of(
              FailureCause.OUT_OF_MEMORY,
              "The computer had no memory left for the driver.",
              "Close other programs, or give the workers less memory, and run the job again."));
    }
    return Optional.empty();
  }

  /** What the driver says of its executors names the task or the executor. */
  private static boolean isDriversHeap(String line) {
    return line.contains("java.lang.OutOfMemoryError")
        && !line.contains("in stage ")
        && !line.contains("executor ");
  }

  private Optional<Failure> lost() {
    String happened;
    if (exitCode == null) {
      happened = "The driver went away without an exit code.";
    } else if (exitCode == KILLED) {
      happened =
          "The driver was killed (exit code 137). When memory is short, the system does that.";
    } else if (exitCode == TERMINATED) {
      happened = "Another program asked the driver to end (exit code 143).";
    } else if (exitCode == CRASHED) {
      happened = "The driver's Java crashed (exit code 134).";
    } else {
      return Optional.empty();
    }
    return Optional.of(
        Failure.of(
            FailureCause.LOST_DRIVER,
            happened,
            "Close programs that need much memory, then run the job again."));
  }

  private Failure unknown() {
    if (exitCode != null && exitCode == 0) {
      return Failure.of(
          FailureCause.UNKNOWN,
          "The driver ended well, but wrote no results (there is no manifest.json).",
          "If it is your own job, write its results as the last step. The log is in driver.log.");
    }
    return Failure.of(
        FailureCause.UNKNOWN,
        "The driver ended with exit code %d. %s".formatted(exitCode, lastWords()),
        "The log in driver.log says more.");
  }

  private String lastWords() {
    return tail.stream()
        .filter(
            line -> PREFIX.matcher(line).find() || line.matches("^(Exception|Error|Caused by).*"))
        .reduce((earlier, later) -> later)
        .or(() -> Evidence.of(tail).stream().reduce((earlier, later) -> later))
        .map(line -> PREFIX.matcher(line).replaceFirst("").strip())
        .map(line -> line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…")
        .map(line -> "It said: " + line)
        .orElse("It said nothing.");
  }

  private boolean exitsWith(int... codes) {
    for (int code : codes) {
      if (exitCode != null && exitCode == code) {
        return true;
      }
    }
    return false;
  }

  private boolean tells(String... words) {
    return tail.stream()
        .anyMatch(
            line -> {
              for (String word : words) {
                if (line.contains(word)) {
                  return true;
                }
              }
              return false;
            });
  }
}
