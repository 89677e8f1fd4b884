package hearth.jobs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Causes by what real drivers printed. */
class DiagnosisTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          heap          | EXECUTOR_HEAP    | An executor of this job ran out of memory                       |
          kill          | OUT_OF_MEMORY    | exit code 137                                                   |
          disk          | DISK_FULL        | The disk is full                                                |
          newer         | VERSION_MISMATCH | The class Newer was compiled for Java 26, and the cluster runs Java 25. |
          newerdriver   | VERSION_MISMATCH | The class Newer was compiled for Java 26, and the cluster runs Java 25. |
          serial        | VERSION_MISMATCH | The class Fails$Odd has two versions                            |
          method        | VERSION_MISMATCH | something that is not there in this version: 'int Gone.value()'. |
          missing       | CLASS_MISSING    | The program needs the class Absent, which is not there.         |
          missingdriver | CLASS_MISSING    | The program needs the class Absent, which is not there.         |
          task          | USER_CODE        | in Fails.parse: NumberFormatException: For input string: "seven3" | Fails.java, line 11
          driver        | USER_CODE        | in Fails.parse: NumberFormatException: For input string: "seven" | Fails.java, line 11
          python        | USER_CODE        | in parse: ValueError: invalid literal for int() with base 10: 'seven' | script.py, line 4
          python-module | CLASS_MISSING    | The Python module numpy_of_ours is not there.                   |
          """)
  void knowsTheCauseAndSpeaksInSentences(
      String excerpt, FailureCause cause, String words, @Nullable String place) {
    Failure failure = Diagnosis.of(Excerpts.text(excerpt)).orElseThrow();
    assertThat(failure.cause()).isEqualTo(cause);
    assertThat(failure.message()).contains(words);
    assertThat(failure.place()).isEqualTo(place);
    assertThat(failure.remedy()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({"exit", "killdriver"})
  void saysNothingOfWhatTheLogDoesNotTell(String excerpt) {
    assertThat(Diagnosis.of(Excerpts.text(excerpt))).isEmpty();
  }

  @Test
  void framesOfSparkAndOfTheJdkAreNobodysOwn() {
    String trace =
        """
        java.lang.IllegalStateException: what
        \tat java.base/java.util.ArrayList.get(ArrayList.java:1)
        \tat org.apache.spark.rdd.RDD.collect(RDD.scala:1072)
        \tat hearth.jobs.spark.JobMain.main(JobMain.java:23)
        """;
    assertThat(Diagnosis.of(trace)).isEmpty();
  }

  @Test
  void theInnermostExceptionWithAnOwnFrameCounts() {
    String trace =
        """
        java.lang.RuntimeException: outer
        \tat lab.Counts.run(Counts.java:5)
        Caused by: java.io.IOException: inner
        \tat lab.Reader.lambda$open$0(Reader.java:7)
        \tat lab.Counts.run(Counts.java:4)
        Caused by: java.nio.file.NoSuchFileException: /x
        \tat java.base/sun.nio.fs.UnixException.translateToIOException(UnixException.java:92)
        """;
    Failure failure = Diagnosis.of(trace).orElseThrow();
    assertThat(failure.message()).contains("in Reader.open: IOException: inner");
    assertThat(failure.place()).isEqualTo("Reader.java, line 7");
  }

  @Test
  void evidenceLeavesFramesOut() {
    assertThat(Evidence.of(Excerpts.text("driver").lines().toList()))
        .containsExactly(
            "2026-11-22 14:06:37.988 ERROR OwnProgramRun: The attempt failed",
            "java.lang.NumberFormatException: For input string: \"seven\"");
  }
}
