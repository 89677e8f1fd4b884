package hearth.app.cli;

import hearth.app.text.Messages;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What may have been meant by a word that no command knows. */
final class Suggestions {

  private Suggestions() {}

  static List<String> of(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        ? unmatched.getSuggestions()
        : List.of();
  }

  /** Picocli's message as a sentence. */
  static String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()
        && !unmatched.isUnknownOption()) {
      return Messages.text("cli.unmatched", unmatched.getUnmatched().get(0));
    }
    String text = String.valueOf(e.getMessage()).strip();
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }
}
