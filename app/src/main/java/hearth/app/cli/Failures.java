package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.catalogue.CatalogueException;
import hearth.cluster.engine.EngineException;
import hearth.cluster.lifecycle.ClusterException;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.results.ResultCatalog.ResultException;
import hearth.jobs.contract.ContractException;
import hearth.jobs.contract.FailureCause;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Turns what was thrown into sentences and an exit code. */
final class Failures {

  private Failures() {}

  /** The exit code of a job that failed for this cause. */
  static int exitCode(FailureCause cause) {
    return switch (cause) {
      case BAD_INPUT -> ExitCode.BAD_INPUT;
      case BAD_REQUEST -> ExitCode.USAGE;
      case NO_RESOURCES, NO_ROUTE -> ExitCode.CLUSTER;
      case OUT_OF_MEMORY,
          EXECUTOR_HEAP,
          EXECUTOR_LIMIT,
          DRIVER_HEAP,
          DRIVER_LIMIT,
          DISK_FULL,
          LOST_WORKER,
          LOST_DRIVER,
          CLASS_MISSING,
          VERSION_MISMATCH,
          USER_CODE,
          UNKNOWN ->
          ExitCode.JOB_FAILED;
    };
  }

  static CliFailure of(Throwable thrown) {
    Throwable cause = unwrap(thrown);
    if (cause instanceof CliFailure failure) {
      return failure;
    }
    if (cause instanceof ClusterException cluster) {
      return new CliFailure(
          ExitCode.CLUSTER, cluster.problem().message(), cluster.problem().remedy(), cause);
    }
    if (cause instanceof EngineException engine) {
      return new CliFailure(ExitCode.CLUSTER, text(engine), engine.remedy(), cause);
    }
    if (cause instanceof JobRejected rejected) {
      return new CliFailure(rejectedCode(rejected), text(rejected), "", cause);
    }
    if (cause instanceof CatalogueException refused) {
      return new CliFailure(ExitCode.USAGE, text(refused), "", cause);
    }
    if (cause instanceof CancellationException) {
      return new CliFailure(ExitCode.CANCELLED, Messages.text("cli.cancelled"), "", cause);
    }
    if (cause instanceof ContractException contract) {
      return new CliFailure(ExitCode.HEARTH, text(contract), "", cause);
    }
    if (cause instanceof ResultException result) {
      return new CliFailure(ExitCode.BAD_INPUT, text(result), "", cause);
    }
    if (cause instanceof IOException io) {
      return new CliFailure(ExitCode.HEARTH, sentence(io), "", cause);
    }
    return new CliFailure(
        ExitCode.HEARTH,
        Messages.text("cli.unexpected", cause.getClass().getSimpleName(), text(cause)),
        Messages.text("cli.unexpected.remedy"),
        cause);
  }

  private static Throwable unwrap(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause != null
            && (thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || thrown instanceof java.io.UncheckedIOException)
        ? unwrap(cause)
        : thrown;
  }

  /** Wrong files alone are bad input; without a cluster nothing else counts; the rest is usage. */
  private static int rejectedCode(JobRejected rejected) {
    List<String> fields = rejected.problems().stream().map(DraftProblem::field).toList();
    if (fields.contains(DraftProblem.CLUSTER)) {
      return ExitCode.CLUSTER;
    }
    return !fields.isEmpty() && fields.stream().allMatch(DraftProblem.INPUTS::equals)
        ? ExitCode.BAD_INPUT
        : ExitCode.USAGE;
  }

  /** Java's file exceptions say only the file's name; the reason is in their type. */
  private static String sentence(IOException e) {
    if (e instanceof FileSystemException file && file.getFile() != null) {
      if (e instanceof NoSuchFileException) {
        return Messages.text("cli.file.missing", file.getFile());
      }
      if (e instanceof AccessDeniedException) {
        return Messages.text("cli.file.denied", file.getFile());
      }
      if (e instanceof FileAlreadyExistsException) {
        return Messages.text("cli.file.exists", file.getFile());
      }
      String reason = file.getReason() == null ? e.getClass().getSimpleName() : file.getReason();
      return Messages.text("cli.file.failed", file.getFile(), reason);
    }
    return text(e);
  }

  private static String text(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
  }
}
