package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The key figures of a manifest, named and written as a person reads them. */
final class Figures {
  /** Figures that are only worth showing when there is something to count. */
  private static final Set<String> REMARKS =
      Set.of("partial", "innerStops", "ambiguous", "empty", "ambiguousCodons");

  /** Figures that the title or the chart says already. */
  private static final Set<String> SAID_ELSEWHERE = Set.of("k", "canonical", "code");

  private Figures() {}

  /** A figure with its name. */
  record Figure(String name, String value) {}

  static List<Figure> of(Map<String, Object> summary, Format format) {
    List<Figure> figures = new ArrayList<>();
    summary.forEach(
        (key, value) -> {
          boolean nothing = value instanceof Number number && number.longValue() == 0;
          if (!SAID_ELSEWHERE.contains(key) && !(nothing && REMARKS.contains(key))) {
            figures.add(new Figure(name(key), value(value, format)));
          }
        });
    return figures;
  }

  /** The one figure that says most, for a list; empty when there is none. */
  static String first(Map<String, Object> summary, Format format) {
    for (String key : List.of("distinct", "codons")) {
      if (summary.get(key) instanceof Number number) {
        return Messages.text("results.list.figure", name(key), format.figure(number));
      }
    }
    return "";
  }

  private static String value(Object value, Format format) {
    if (value instanceof Boolean yes) {
      return yes ? Messages.text("results.figure.yes") : Messages.text("results.figure.no");
    }
    return format.figure(value);
  }

  /** A key of another job type is shown as it is. */
  private static String name(String key) {
    return switch (key) {
      case "total" -> Messages.text("results.figure.total");
      case "distinct" -> Messages.text("results.figure.distinct");
      case "unique" -> Messages.text("results.figure.unique");
      case "max" -> Messages.text("results.figure.max");
      case "sequences" -> Messages.text("results.figure.sequences");
      case "codons" -> Messages.text("results.figure.codons");
      case "partial" -> Messages.text("results.figure.partial");
      case "innerStops" -> Messages.text("results.figure.innerStops");
      case "ambiguous" -> Messages.text("results.figure.ambiguous");
      case "empty" -> Messages.text("results.figure.empty");
      case "ambiguousCodons" -> Messages.text("results.figure.ambiguousCodons");
      default -> key;
    };
  }
}
