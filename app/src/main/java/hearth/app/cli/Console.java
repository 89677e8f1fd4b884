package hearth.app.cli;

import hearth.app.text.Messages;
import java.io.PrintStream;

/**
 * Where commands write.
 *
 * @param out results, and nothing else
 * @param err all else
 * @param terminal whether {@code err} is a terminal, so that a bar can move
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {

  /** Tells a failure to a person. */
  void fail(CliFailure failure) {
    err.println(Messages.text("cli.failure", failure.sentences()));
    err.flush();
  }
}
