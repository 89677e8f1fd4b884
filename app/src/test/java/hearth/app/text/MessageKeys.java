package hearth.app.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the message keys that sources use: {@code Messages.text("key", …)} and {@code
 * Messages.text(Type.class, …)}.
 */
final class MessageKeys {
  private static final Pattern CALL = Pattern.compile("\\bMessages\\s*\\.\\s*text\\(\\s*");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]+)\"\\s*[,)]");
  private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*(?:\\.[A-Z]\\w*)*)\\.class\\b");

  private final Map<String, Class<? extends Enum<?>>> enums;
  private final Set<String> used = new TreeSet<>();
  private final List<String> unreadable = new ArrayList<>();

  /** Enums of all of Hearth by the end of their key, such as {@code StartStep.State}. */
  MessageKeys(Map<String, Class<? extends Enum<?>>> enums) {
    this.enums = enums;
  }

  Set<String> used() {
    return used;
  }

  /** Calls whose key cannot be seen, as file and text. */
  List<String> unreadable() {
    return unreadable;
  }

  void readAll(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("hearth/app/text/Messages.java")) {
          read(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
  }

  void read(String name, String source) {
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      Matcher literal = LITERAL.matcher(source).region(call.end(), source.length());
      Matcher type = TYPE.matcher(source).region(call.end(), source.length());
      if (literal.lookingAt()) {
        used.add(literal.group(1));
      } else if (!type.lookingAt() || !addConstants(type.group(1))) {
        int end = Math.min(source.length(), call.end() + 40);
        unreadable.add(name + ": " + source.substring(call.start(), end));
      }
    }
    if (source.contains("import static hearth.app.text.Messages")) {
      unreadable.add(name + ": a static import of Messages hides its keys");
    }
  }

  /** A type is written by its simple name, after its outer type or not. */
  private boolean addConstants(String written) {
    List<String> matches =
        enums.keySet().stream()
            .filter(name -> name.equals(written) || name.endsWith("." + written))
            .toList();
    if (matches.size() != 1) {
      return false;
    }
    Class<? extends Enum<?>> type = enums.get(matches.get(0));
    if (type != null) {
      for (Enum<?> constant : type.getEnumConstants()) {
        used.add(Messages.enumPrefix(type) + constant.name());
      }
    }
    return true;
  }
}
