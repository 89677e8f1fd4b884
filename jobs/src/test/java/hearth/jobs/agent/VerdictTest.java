package hearth.jobs.agent;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void finishesOnlyWithExitCodeZeroAndAManifest() {
    assertThat(verdict(0, true).event(NOW)).isEqualTo(new JobEvent.Finished(NOW));
    assertThat(verdict(0, false).event(NOW)).isInstanceOf(JobEvent.Failed.class);
    assertThat(verdict(1, true).event(NOW)).isInstanceOf(JobEvent.Failed.class);
    assertThat(verdict(null, true).event(NOW)).isInstanceOf(JobEvent.Failed.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          137,  LOST_DRIVER,   killed (exit code 137)
          143,  LOST_DRIVER,   exit code 143
          134,  LOST_DRIVER,   crashed
          ,     LOST_DRIVER,   without an exit code
          52,   OUT_OF_MEMORY, ran out of memory
          3,    OUT_OF_MEMORY, ran out of memory
          0,    UNKNOWN,       no manifest.json
          7,    UNKNOWN,       exit code 7
          """)
  void derivesTheCauseFromTheExitCode(@Nullable Integer code, FailureCause cause, String words) {
    Failure failure = failure(verdict(code, false, "something"));
    assertThat(failure.cause()).isEqualTo(cause);
    assertThat(failure.message()).contains(words);
    assertThat(failure.remedy()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.lang.OutOfMemoryError: Java heap space                            | OUT_OF_MEMORY
          Error: Could not reserve enough space for 1048576KB object heap        | OUT_OF_MEMORY
          java.io.IOException: No space left on device                           | DISK_FULL
          2026-11-21 03:50:01.5 ERROR X: Reason: Master removed our application  | LOST_WORKER
          Error: Failed to load class org.example.Missing.                       | BAD_REQUEST
          java.lang.NoClassDefFoundError: org/example/Missing                    | BAD_REQUEST
          """)
  void derivesTheCauseFromTheLog(String line, FailureCause cause) {
    assertThat(failure(verdict(1, false, "before", line, "after")).cause()).isEqualTo(cause);
  }

  @Test
  void namesTheMissingClass() {
    assertThat(
            failure(verdict(101, false, "Error: Failed to load class org.example.Job.")).message())
        .isEqualTo("The driver did not find the class org.example.Job.");
    assertThat(
            failure(verdict(1, false, "Caused by: java.lang.ClassNotFoundException: a.B"))
                .message())
        .isEqualTo("The driver did not find the class a.B.");
  }

  @Test
  void theDriversOwnWordCounts() {
    Failure own = Failure.of(FailureCause.BAD_INPUT, "Line 3 is too short.", "Mend it.");
    Verdict verdict =
        new Verdict(
            1,
            false,
            Optional.of(said(own)),
            List.of("java.lang.OutOfMemoryError: Java heap space"));
    assertThat(verdict.event(NOW)).isEqualTo(new JobEvent.Failed(NOW, own, 1));
  }

  @Test
  void theLogCountsWhenTheDriverDidNotKnow() {
    Failure own = Failure.of(FailureCause.UNKNOWN, "Stopped.", "See the log.");
    Verdict lost =
        new Verdict(1, false, Optional.of(said(own)), List.of("Master removed our application"));
    assertThat(failure(lost).cause()).isEqualTo(FailureCause.LOST_WORKER);
    assertThat(failure(new Verdict(1, false, Optional.of(said(own)), List.of()))).isEqualTo(own);
  }

  @Test
  void quotesTheLastWordsOfAnUnknownEnd() {
    Verdict verdict =
        verdict(
            9,
            false,
            "2026-11-21 03:50:01.500 WARN Utils: first",
            "2026-11-21 03:50:02.007 ERROR SparkContext: the real cause",
            "\tat some.Class.method(Class.java:1)");
    assertThat(failure(verdict).message())
        .isEqualTo("The driver ended with exit code 9. It said: the real cause");
    assertThat(failure(verdict(9, false)).message()).endsWith("It said nothing.");
  }

  private static Verdict verdict(@Nullable Integer code, boolean manifest, String... tail) {
    return new Verdict(code, manifest, Optional.empty(), List.of(tail));
  }

  private static JobEvent.Failed said(Failure failure) {
    return new JobEvent.Failed(NOW, failure, null);
  }

  private static Failure failure(Verdict verdict) {
    assertThat(verdict.event(NOW)).isInstanceOf(JobEvent.Failed.class);
    return ((JobEvent.Failed) verdict.event(NOW)).failure();
  }
}
