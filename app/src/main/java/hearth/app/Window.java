package hearth.app;

import hearth.app.cli.CliFailure;
import hearth.app.cli.ExitCode;
import hearth.app.text.Messages;
import hearth.cluster.monitor.Problem;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** Opens the window from the command line. */
final class Window {

  private Window() {}

  /**
   * Checks what the window needs, opens it and waits until it is closed.
   *
   * @throws CliFailure when something is missing
   */
  static int open() {
    Optional<Problem> lack = StartChecks.ofThisComputer().window();
    if (lack.isPresent()) {
      throw new CliFailure(ExitCode.MISSING, lack.get().message(), lack.get().remedy());
    }
    try {
      Application.launch(WorkbenchApp.class);
    } catch (UnsupportedOperationException e) {
      // JavaFX's answer to an X server that is named but not there.
      throw new CliFailure(
          ExitCode.MISSING,
          Messages.text("start.unreachable", System.getenv().getOrDefault("DISPLAY", "")),
          Messages.text("start.unreachable.remedy"),
          e);
    } catch (RuntimeException e) {
      throw Objects.requireNonNullElse(failureIn(e), e);
    }
    return ExitCode.OK;
  }

  /** JavaFX wraps what its application's methods threw. */
  private static @Nullable CliFailure failureIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CliFailure failure) {
        return failure;
      }
    }
    return null;
  }
}
