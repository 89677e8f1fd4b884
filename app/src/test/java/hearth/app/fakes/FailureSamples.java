package hearth.app.fakes;

import hearth.cluster.queue.JobSnapshot;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.ExecutorUse;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.failure.Diagnosis;
import hearth.jobs.failure.Evidence;
import hearth.jobs.failure.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Failures of every cause, explained from what drivers of failing programs really printed. */
public final class FailureSamples {

  private static final Path EXCERPTS = Path.of("../jobs/src/test/resources/failures");

  private FailureSamples() {}

  /** Jobs that failed, by the name of the cause. */
  public static Map<String, JobSnapshot> jobs() {
    Map<String, JobSnapshot> jobs = new LinkedHashMap<>();
    failures()
        .forEach(
            (name, failure) ->
                jobs.put(name, JobSamples.failed(JobSamples.spectrumRequest(name), failure)));
    return jobs;
  }

  private static Map<String, Failure> failures() {
    Change again = new Change.Nothing();
    Map<String, Failure> failures = new LinkedHashMap<>();
    failures.put("heap", told("heap").withChanges(List.of(new Change.ExecutorMemory(2048))));
    failures.put("kill", told("kill").withChanges(List.of(new Change.ExecutorCores(1))));
    failures.put(
        "driver-heap",
        numbered(Diagnosis.driverHeap()).withChanges(List.of(new Change.DriverMemory(1024))));
    failures.put("disk", told("disk").withChanges(List.of(again)));
    failures.put("newer", told("newer"));
    failures.put("serial", told("serial"));
    failures.put("method", told("method"));
    failures.put("missing", told("missing"));
    failures.put("user-code", told("task"));
    failures.put("python", told("python"));
    failures.put("no-route", Diagnosis.noExecutorCame(10).withChanges(List.of(again)));
    failures.put(
        "unknown",
        Failure.of(
                FailureCause.UNKNOWN,
                "The driver ended with exit code 7. It said: I have had enough",
                "The log in driver.log says more.")
            .withEvidence(Evidence.of(text("exit").lines().toList()))
            .withChanges(List.of(again)));
    return failures;
  }

  private static Failure told(String excerpt) {
    String text = text(excerpt);
    return numbered(
        Diagnosis.of(text).orElseThrow().withEvidence(Evidence.of(text.lines().toList())));
  }

  private static Failure numbered(Failure failure) {
    Figures figures = new Figures(1024, 512);
    figures.accept(new JobEvent.Progress(Samples.NOW, "Counting k-mers", 1, 3, 5, 16, 2, 0.5));
    figures.accept(
        new JobEvent.Executors(Samples.NOW, List.of(new ExecutorUse("0", null, 2, 980, 1024))));
    return failure.withMessage(
        (failure.message() + " " + figures.sentence(failure.cause())).strip());
  }

  private static String text(String excerpt) {
    try {
      return Files.readString(EXCERPTS.resolve(excerpt + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
