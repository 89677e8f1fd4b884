package hearth.jobs.spark;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.failure.Diagnosis;
import hearth.jobs.failure.Evidence;
import hearth.jobs.kmer.SpillException;
import hearth.jobs.sequence.BadInputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;

/** Says why an attempt failed, as far as the exceptions tell. */
final class Failures {

  private static final int LONGEST_MESSAGE = 300;

  private static final String SPILL_REMEDY =
      "Free some space there, then run the job again: while it counts k-mers, all its temporary"
          + " files together take about as much as the unpacked sequences. With more memory for the"
          + " workers fewer counts go to the disk.";

  private Failures() {}

  /** Explains what was thrown in the driver. */
  static Failure explain(Throwable thrown) {
    // The driver's own: what a task threw is only the cause of what arrives.
    if (thrown instanceof OutOfMemoryError) {
      return Diagnosis.driverHeap();
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
      if (link instanceof ScriptFailedException script) {
        return Failure.of(
            FailureCause.USER_CODE,
            message(script),
            "Mend the script; what it said last is in driver.log.");
      }
      if (link instanceof InvalidPathException path) {
        return Failure.of(
            FailureCause.BAD_INPUT,
            "The file name \"%s\" cannot be used in this computer's language setting."
                .formatted(path.getInput()),
            "Rename the file with plain letters, or start Hearth in a UTF-8 language setting.");
      }
    }
    String trace = trace(thrown);
    return Diagnosis.of(trace)
        .orElseGet(() -> unknown(thrown))
        .withEvidence(Evidence.of(trace.lines().toList()));
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
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
