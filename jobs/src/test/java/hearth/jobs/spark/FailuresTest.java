package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.sequence.BadInputException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Arguments> causes() {
    return Stream.of(
        Arguments.of(new OutOfMemoryError("Java heap space"), FailureCause.EXECUTOR_HEAP),
        Arguments.of(
            aborted(
                "Job aborted due to stage failure: Task 0 in stage 0.0 failed 4 times, most recent"
                    + " failure: Lost task 0.3 in stage 0.0 (TID 3) (127.0.0.1 executor 3):"
                    + " ExecutorLostFailure (executor 3 exited caused by one of the running tasks)"
                    + " Reason: Command exited with code 137"),
            FailureCause.OUT_OF_MEMORY),
        Arguments.of(
            aborted(
                "ExecutorLostFailure (executor 0 exited caused by one of the running tasks) Reason:"
                    + " Command exited with code 52"),
            FailureCause.EXECUTOR_HEAP),
        Arguments.of(
            aborted(
                "Job aborted due to stage failure: Task 0 in stage 0.0 failed 1 times, most recent"
                    + " failure: Lost task 0.0 in stage 0.0 (TID 0) (127.0.0.1 executor 0):"
                    + " ExecutorLostFailure (executor 0 exited caused by one of the running tasks)"
                    + " Reason: Command exited with code 3"),
            FailureCause.LOST_WORKER),
        Arguments.of(
            aborted("Job 0 cancelled because SparkContext was shut down"),
            FailureCause.NO_RESOURCES),
        Arguments.of(
            aborted(
                "Job aborted due to stage failure: ExecutorLostFailure (executor 1 exited unrelated"
                    + " to the running tasks) Reason: worker lost"),
            FailureCause.LOST_WORKER),
        Arguments.of(
            new IOException("/results/histogram.tsv.tmp: No space left on device"),
            FailureCause.DISK_FULL),
        Arguments.of(
            aborted(
                "Job aborted due to stage failure: Task 3 in stage 1.0 failed 4 times, most recent"
                    + " failure: java.io.UncheckedIOException: Counts could not be put aside on"
                    + " disk: java.nio.file.FileSystemException: /tmp/x: No space left on device"),
            FailureCause.DISK_FULL),
        Arguments.of(
            aborted("All masters are unresponsive! Giving up."), FailureCause.NO_RESOURCES),
        Arguments.of(new ContractException("No type."), FailureCause.BAD_REQUEST),
        Arguments.of(new InvalidPathException("/data/?.fa", "unmappable"), FailureCause.BAD_INPUT),
        Arguments.of(new ScriptFailedException("It ended."), FailureCause.USER_CODE));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void tellsTheCauseAndSpeaksInSentences(Throwable thrown, FailureCause cause) {
    var failure = Failures.explain(new RuntimeException("outer", thrown));
    assertThat(failure.cause()).isEqualTo(cause);
    assertThat(failure.message()).isNotBlank();
    assertThat(failure.remedy()).endsWith(".");
  }

  @Test
  void anExecutorThatTheSystemEndedForMemoryIsToldFromAFullHeap() {
    var failure =
        Failures.explain(
            aborted(
                "ExecutorLostFailure (executor 3 exited caused by one of the running tasks) Reason:"
                    + " Command exited with code 137"));
    assertThat(failure.message()).contains("The system ended an executor", "exit code 137");
    assertThat(failure.remedy()).contains("more memory");
  }

  @Test
  void badInputInATaskKeepsFilePlaceAndSentences() {
    var bad = new BadInputException("/d/a.fq", "line 12", "It is cut.", "Copy it again.");
    var failure = Failures.explain(new SparkException("Job aborted", bad));
    assertThat(failure.file()).isEqualTo("/d/a.fq");
    assertThat(failure.place()).isEqualTo("line 12");
    assertThat(failure.message()).isEqualTo("It is cut.");
    assertThat(failure.remedy()).isEqualTo("Copy it again.");
  }

  @Test
  void anUnknownFailureShowsTheFirstLineAndTheOthersAsEvidence() {
    var thrown = new IllegalStateException("first\n\tat second");
    thrown.setStackTrace(new StackTraceElement[0]); // JUnit's frames are somebody's own.
    var failure = Failures.explain(thrown);
    assertThat(failure.cause()).isEqualTo(FailureCause.UNKNOWN);
    assertThat(failure.evidence()).containsExactly("java.lang.IllegalStateException: first");
    assertThat(failure.message()).isEqualTo("The job failed: IllegalStateException: first");
  }

  private static SparkException aborted(String message) {
    return new SparkException(message);
  }
}
