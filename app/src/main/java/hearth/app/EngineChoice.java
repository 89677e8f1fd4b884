package hearth.app;

import hearth.app.cli.CliFailure;
import hearth.app.cli.ExitCode;
import hearth.app.text.Messages;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.SelectedEngine;

/** Selects the engine that a profile names. */
final class EngineChoice {

  private EngineChoice() {}

  /**
   * Makes an engine the one to ask.
   *
   * @throws CliFailure when there is none of that name
   */
  static void select(SelectedEngine engines, String name) {
    try {
      engines.select(name);
    } catch (EngineException e) {
      throw new CliFailure(
          ExitCode.USAGE,
          Messages.text("context.engine", name),
          Messages.text("context.engine.remedy", String.join(", ", engines.names())),
          e);
    }
  }
}
