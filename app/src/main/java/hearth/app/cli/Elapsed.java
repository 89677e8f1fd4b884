package hearth.app.cli;

import hearth.app.text.Messages;
import java.time.Duration;

/** A length of time as a stopwatch shows it. */
final class Elapsed {

  private Elapsed() {}

  /** Minutes and seconds, such as {@code 2:05}. */
  static String text(Duration time) {
    return String.format(Messages.locale(), "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
