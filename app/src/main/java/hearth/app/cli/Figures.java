package hearth.app.cli;

import hearth.app.text.FigureNames;
import hearth.app.text.Messages;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A result's figures as lines for a person: names, and values below each other. */
final class Figures {

  private Figures() {}

  static List<String> lines(Map<String, Object> summary) {
    Map<String, Object> shown = new LinkedHashMap<>();
    summary.forEach(
        (key, value) -> {
          if (FigureNames.isWorthShowing(key, value)) {
            shown.put(FigureNames.of(key), FigureNames.value(key, value));
          }
        });
    int width = shown.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    shown.forEach(
        (name, value) ->
            lines.add("  " + name + " ".repeat(width - name.length() + 2) + text(value)));
    return lines;
  }

  private static String text(Object value) {
    return value instanceof Number
        ? NumberFormat.getInstance(Messages.locale()).format(value)
        : String.valueOf(value);
  }
}
