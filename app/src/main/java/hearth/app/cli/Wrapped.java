package hearth.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Text in lines of a terminal. */
final class Wrapped {

  private Wrapped() {}

  /**
   * Breaks a text between words.
   *
   * @param indent what each line begins with
   * @param width characters that a line has at most, unless one word is longer
   */
  static List<String> lines(String text, String indent, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ")) {
      boolean first = line.length() == indent.length();
      if (!first && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Names and, beside them, values, which go on below each other. */
  static List<String> table(Map<String, String> values, int width) {
    int names = values.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          List<String> wrapped = lines(value, " ".repeat(names + 2), width);
          lines.add(name + wrapped.get(0).substring(name.length()));
          lines.addAll(wrapped.subList(1, wrapped.size()));
        });
    return lines;
  }
}
