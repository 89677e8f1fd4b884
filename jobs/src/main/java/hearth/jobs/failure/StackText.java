package hearth.jobs.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stack trace as text: as the JVM prints it, and as Spark quotes one of an executor within the
 * message of its own exception.
 */
final class StackText {

  private static final Pattern FRAME =
      Pattern.compile(
          "^\\s*at (?:[\\w.]+(?:@[\\w.]+)?/)*([\\w.$]+)\\.([\\w$<>]+)\\(([^:()]+)(?::(\\d+))?\\)");

  /** An exception's name, from a line's begin or after Spark's words about the task. */
  private static final Pattern EXCEPTION =
      Pattern.compile("(?:^|[ :)])((?:\\w+\\.)*\\w*(?:Exception|Error|Throwable)\\b)(?:: (.*))?$");

  private static final Pattern NOT_OWN =
      Pattern.compile(
          "^(?:java|javax|jdk|sun|com\\.sun|scala|org\\.apache|org\\.sparkproject|hearth"
              + "|com\\.fasterxml|io\\.netty|py4j)\\..*");

  private static final String CAUSE = "Caused by: ";

  /** Spark quotes an executor's stack up to here; its own follows. */
  private static final String DRIVER_STACK = "Driver stacktrace:";

  private final List<List<String>> causes = new ArrayList<>();

  /**
   * @param text lines of a stack trace; others may be among them
   */
  StackText(String text) {
    List<String> lines = new ArrayList<>();
    causes.add(lines);
    for (String line : text.lines().toList()) {
      if (line.startsWith(CAUSE) || line.strip().equals(DRIVER_STACK)) {
        lines = new ArrayList<>();
        causes.add(lines);
      }
      lines.add(line.startsWith(CAUSE) ? line.substring(CAUSE.length()) : line);
    }
  }

  /**
   * A frame of a program, and the exception that it threw or met.
   *
   * @param method such as {@code Counts.parse}; what the compiler made of a lambda is called by the
   *     method that it is in
   * @param file the source file
   * @param line its line, or 0 where it was compiled without
   * @param exception its name without the package, with its message
   */
  record OwnFrame(String method, String file, int line, String exception) {}

  /** The first frame of a program's own code, of the innermost exception that has one. */
  Optional<OwnFrame> ownFrame() {
    for (int i = causes.size() - 1; i >= 0; i--) {
      String exception = "";
      for (String line : causes.get(i)) {
        Matcher frame = FRAME.matcher(line);
        if (!frame.find()) {
          exception = exception.isEmpty() ? exception(line).orElse("") : exception;
        } else if (!NOT_OWN.matcher(frame.group(1)).matches() && !exception.isEmpty()) {
          return Optional.of(
              new OwnFrame(
                  simple(frame.group(1)) + "." + method(frame.group(2)),
                  frame.group(3),
                  frame.group(4) == null ? 0 : Integer.parseInt(frame.group(4)),
                  exception));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> exception(String line) {
    Matcher matcher = EXCEPTION.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String message = matcher.group(2);
    String name = simple(matcher.group(1));
    return Optional.of(message == null || message.isBlank() ? name : name + ": " + message);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** {@code lambda$main$19e3a193$1} and {@code $anonfun$main$1} are both in {@code main}. */
  private static String method(String name) {
    return name.replaceFirst("^(?:lambda|\\$anonfun)\\$(\\w+?)\\$.*", "$1");
  }
}
