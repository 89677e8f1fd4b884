package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.EngineException;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void javasFileExceptionsBecomeSentences() {
    assertThat(sentences(new NoSuchFileException("a.fa"))).isEqualTo("There is no file a.fa.");
    assertThat(sentences(new AccessDeniedException("a.fa")))
        .isEqualTo("There is no permission to open a.fa.");
    assertThat(sentences(new FileAlreadyExistsException("out"))).contains("out is there already");
    assertThat(sentences(new FileSystemException("out", null, "No space left on device")))
        .isEqualTo("out cannot be read or written: No space left on device.");
    assertThat(sentences(new IOException("The disk is gone."))).isEqualTo("The disk is gone.");
  }

  @Test
  void wrappingsAreOpened() {
    CliFailure failure =
        Failures.of(
            new CompletionException(new UncheckedIOException(new NoSuchFileException("a.fa"))));

    assertThat(failure.sentences()).isEqualTo("There is no file a.fa.");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.HEARTH);
  }

  @Test
  void anEngineThatCannotIsAClusterProblem() {
    CliFailure failure =
        Failures.of(new EngineException.Unavailable("Docker does not answer.", "Start Docker."));

    assertThat(failure.exitCode()).isEqualTo(ExitCode.CLUSTER);
    assertThat(failure.sentences()).isEqualTo("Docker does not answer. Start Docker.");
  }

  @Test
  void aRejectedDraftIsBadInputOnlyWhenAllProblemsAreOfFiles() {
    DraftProblem file = new DraftProblem(DraftProblem.INPUTS, "x.fa is empty.");
    DraftProblem k = new DraftProblem("k", "k must be less.");

    assertThat(Failures.of(new JobRejected(List.of(file))).exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Failures.of(new JobRejected(List.of(file, k))).exitCode()).isEqualTo(ExitCode.USAGE);
    DraftProblem cluster = new DraftProblem(DraftProblem.CLUSTER, "No cluster runs.");
    assertThat(Failures.of(new JobRejected(List.of(cluster))).exitCode())
        .isEqualTo(ExitCode.CLUSTER);
  }

  @Test
  void anUnknownProblemPointsToTheLog() {
    CliFailure failure = Failures.of(new IllegalStateException("odd"));

    assertThat(failure.exitCode()).isEqualTo(ExitCode.HEARTH);
    assertThat(failure.sentences()).contains("IllegalStateException: odd").contains("--verbose");
    assertThat(Failures.of(new CancellationException()).exitCode()).isEqualTo(ExitCode.CANCELLED);
  }

  private static String sentences(IOException e) {
    return Failures.of(e).sentences();
  }
}
