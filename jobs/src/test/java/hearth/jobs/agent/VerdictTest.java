package hearth.jobs.agent;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.failure.Excerpts;
import hearth.jobs.failure.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Figures FIGURES = new Figures(1024, 512);

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
          52,   DRIVER_HEAP,   ran out of memory. It used 512 of 512 MB of heap.
          3,    DRIVER_HEAP,   ran out of memory. It used 512 of 512 MB of heap.
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
          Error: Could not reserve enough space for 1048576KB object heap        | OUT_OF_MEMORY
          java.io.IOException: No space left on device                           | DISK_FULL
          2026-11-21 03:50:01.5 ERROR X: Reason: Master removed our application  | LOST_WORKER
          Error: Failed to load class org.example.Missing.                       | CLASS_MISSING
          java.lang.NoClassDefFoundError: org/example/Missing                    | CLASS_MISSING
          """)
  void derivesTheCauseFromTheLog(String line, FailureCause cause) {
    assertThat(failure(verdict(1, false, "before", line, "after")).cause()).isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "driverheap, 3, DRIVER_HEAP",
    "large, 3, DRIVER_HEAP",
    "killdriver, 137, LOST_DRIVER",
    "exit, 7, UNKNOWN",
    "heap, 1, EXECUTOR_HEAP",
    "python, 1, USER_CODE"
  })
  void knowsWhatDriversReallySaidLast(String excerpt, int code, FailureCause cause) {
    String[] lines = Excerpts.text(excerpt).lines().toArray(String[]::new);
    Failure failure = failure(verdict(code, false, lines));
    assertThat(failure.cause()).isEqualTo(cause);
    assertThat(failure.evidence()).isNotEmpty();
  }

  @Test
  void theKernelTellsADriverAtItsLimitFromOneThatSomebodyEnded() {
    MemoryLimit reached = new MemoryLimit(1L << 30, 1L << 30, 1);
    Failure failure =
        failure(
            new Verdict(137, false, Optional.empty(), List.of(), FIGURES, Optional.of(reached)));
    assertThat(failure.cause()).isEqualTo(FailureCause.DRIVER_LIMIT);
    assertThat(failure.message()).contains("memory limit", "1.0 of 1.0 GB");
    MemoryLimit idle = new MemoryLimit(1L << 30, 1L << 20, 0);
    assertThat(
            failure(
                    new Verdict(
                        137, false, Optional.empty(), List.of(), FIGURES, Optional.of(idle)))
                .cause())
        .isEqualTo(FailureCause.LOST_DRIVER);
  }

  @Test
  void aDriverThatStillSpokeHasMemory() {
    Failure own = Failure.of(FailureCause.UNKNOWN, "AssertionError: no", "See the log.");
    Verdict broken =
        new Verdict(52, false, Optional.of(said(own)), List.of(), FIGURES, Optional.empty());
    assertThat(failure(broken)).isEqualTo(own);
  }

  @Test
  void aScriptsTraceIsInTheLogAlone() {
    Failure own = Failure.of(FailureCause.USER_CODE, "It ended with exit code 1.", "Mend it.");
    Failure failure =
        failure(
            new Verdict(
                1,
                false,
                Optional.of(said(own)),
                Excerpts.text("python").lines().toList(),
                FIGURES,
                Optional.empty()));
    assertThat(failure.place()).isEqualTo("script.py, line 4");
  }

  @Test
  void theDriversOwnWordCounts() {
    Failure own = Failure.of(FailureCause.BAD_INPUT, "Line 3 is too short.", "Mend it.");
    Verdict verdict =
        new Verdict(
            1,
            false,
            Optional.of(said(own)),
            List.of("java.lang.OutOfMemoryError: Java heap space"),
            FIGURES,
            Optional.empty());
    assertThat(verdict.event(NOW)).isEqualTo(new JobEvent.Failed(NOW, own, 1));
  }

  @Test
  void theLogCountsWhenTheDriverDidNotKnow() {
    Failure own = Failure.of(FailureCause.UNKNOWN, "Stopped.", "See the log.");
    Verdict lost =
        new Verdict(
            1,
            false,
            Optional.of(said(own)),
            List.of("Master removed our application"),
            FIGURES,
            Optional.empty());
    assertThat(failure(lost).cause()).isEqualTo(FailureCause.LOST_WORKER);
    Verdict silent =
        new Verdict(1, false, Optional.of(said(own)), List.of(), FIGURES, Optional.empty());
    assertThat(failure(silent)).isEqualTo(own);
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
    assertThat(failure(verdict(9, false, "2026-11-21 03:50:01.5 INFO Run: begins")).message())
        .endsWith("It said nothing.");
  }

  private static Verdict verdict(@Nullable Integer code, boolean manifest, String... tail) {
    return new Verdict(code, manifest, Optional.empty(), List.of(tail), FIGURES, Optional.empty());
  }

  private static JobEvent.Failed said(Failure failure) {
    return new JobEvent.Failed(NOW, failure, null);
  }

  private static Failure failure(Verdict verdict) {
    assertThat(verdict.event(NOW)).isInstanceOf(JobEvent.Failed.class);
    return ((JobEvent.Failed) verdict.event(NOW)).failure();
  }
}
