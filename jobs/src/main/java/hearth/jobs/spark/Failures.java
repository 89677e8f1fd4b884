package hearth.jobs.spark;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.kmer.SpillException;
import hearth.jobs.sequence.BadInputException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says why an attempt failed, as far as the exceptions tell. */
final class Failures {

  private static final int LONGEST_MESSAGE = 300;

  private static final String SPILL_REMEDY =
      "Free some space there, then run the job again: while it counts k-mers, all its temporary"
          + " files together take about as much as the unpacked sequences. With more memory for the"
          + " workers fewer counts go to the disk.";

  /** Words in messages of Spark and of the operating systems, and what they mean. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(
              FailureCause.OUT_OF_MEMORY,
              List.of("exited with code 137"),
              "The system ended an executor of this job, again and again (exit code 137): with its"
                  + " tasks it took more memory than its worker may have.",
              "Give the workers more memory, or use fewer cores on each so that every task has"
                  + " more."),
          new Sign(
              FailureCause.OUT_OF_MEMORY,
              List.of("outofmemoryerror", "java heap space", "code 52"),
              "A process of this job ran out of memory.",
              "Give the workers more memory, or use fewer cores on each so that every task has"
                  + " more."),
          new Sign(
              FailureCause.DISK_FULL,
              List.of("no space left on device", "not enough space on the disk", "disk quota"),
              "The disk is full: temporary files or results of this job did not fit.",
              "Free some space on the disk that Hearth's data are on, then run the job again. While"
                  + " it counts k-mers it needs about as much as the unpacked sequences take; all of"
                  + " that is removed afterwards."),
          new Sign(
              FailureCause.LOST_WORKER,
              List.of("executorlostfailure", "worker lost", "executor lost", "fetchfailed"),
              "A worker went away, again and again, while the job ran.",
              "See the worker's log, then run the job again."),
          new Sign(
              FailureCause.NO_RESOURCES,
              List.of(
                  "all masters are unresponsive",
                  "master removed our application",
                  "sparkcontext was shut down"),
              "The cluster did not take the job, or stopped working on it.",
              "See whether the cluster runs and has free cores and memory, then run it again."));

  private Failures() {}

  /** What {@code words} in a message, in lower case, mean. */
  private record Sign(FailureCause cause, List<String> words, String message, String remedy) {

    boolean isIn(String text) {
      return words.stream().anyMatch(text::contains);
    }
  }

  /** Explains what was thrown in the driver. */
  static Failure explain(Throwable thrown) {
    // The driver's own: what a task threw is only the cause of what arrives.
    if (thrown instanceof OutOfMemoryError) {
      return Failure.of(
          FailureCause.OUT_OF_MEMORY,
          "The driver ran out of memory.",
          "Give the driver more memory in the profile and run the job again.");
    }
    List<Throwable> chain = chain(thrown);
    for (Throwable link : chain) {
      if (link instanceof BadInputException bad) {
        return new Failure(
            FailureCause.BAD_INPUT, bad.problem(), bad.remedy(), bad.file(), bad.place());
      }
      if (link instanceof SpillException spill && spill.full()) {
        return Failure.of(FailureCause.DISK_FULL, message(spill), SPILL_REMEDY);
      }
      if (link instanceof ContractException wrong) {
        return Failure.of(
            FailureCause.BAD_REQUEST, message(wrong), "Correct the job and run it again.");
      }
      if (link instanceof InvalidPathException path) {
        return Failure.of(
            FailureCause.BAD_INPUT,
            "The file name \"%s\" cannot be used in this computer's language setting."
                .formatted(path.getInput()),
            "Rename the file with plain letters, or start Hearth in a UTF-8 language setting.");
      }
    }
    return bySign(chain).orElseGet(() -> unknown(thrown));
  }

  private static Optional<Failure> bySign(List<Throwable> chain) {
    StringBuilder text = new StringBuilder();
    chain.forEach(link -> text.append(link).append('\n'));
    String lower = text.toString().toLowerCase(Locale.ROOT);
    return SIGNS.stream()
        .filter(sign -> sign.isIn(lower))
        .findFirst()
        .map(sign -> Failure.of(sign.cause(), sign.message(), sign.remedy()));
  }

  private static Failure unknown(Throwable thrown) {
    String first = message(thrown).lines().findFirst().orElse("");
    String shown =
        first.length() > LONGEST_MESSAGE ? first.substring(0, LONGEST_MESSAGE) + "…" : first;
    return Failure.of(
        FailureCause.UNKNOWN,
        "The job failed: %s: %s".formatted(thrown.getClass().getSimpleName(), shown),
        "The driver's log has the details.");
  }

  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? "" : message;
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable link = thrown; link != null && !chain.contains(link); link = link.getCause()) {
      chain.add(link);
    }
    return chain;
  }
}
