package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.text.FigureNames;
import hearth.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The key figures of a manifest, named and written as a person reads them. */
final class Figures {
  /** Figures that the title or the chart says already. */
  private static final Set<String> SAID_ELSEWHERE = Set.of("k", "canonical", "code");

  /** Figures that the table of a genome model says too, with their intervals. */
  private static final Set<String> OF_THE_MODEL =
      Set.of("ploidy", "repeat-share", "error-rate", "kmer-coverage", "model-fit");

  private static final String MODELLED = "genome-length";

  private Figures() {}

  /** A figure with its name. */
  record Figure(String name, String value) {}

  static List<Figure> of(Map<String, Object> summary, Format format) {
    List<Figure> figures = new ArrayList<>();
    summary.forEach(
        (key, value) -> {
          if (!isSaidElsewhere(key, summary) && FigureNames.isWorthShowing(key, value)) {
            String text = format.figure(FigureNames.value(key, value));
            figures.add(new Figure(FigureNames.of(key), text));
          }
        });
    return figures;
  }

  private static boolean isSaidElsewhere(String key, Map<String, Object> summary) {
    return SAID_ELSEWHERE.contains(key)
        || summary.containsKey(MODELLED) && OF_THE_MODEL.contains(key);
  }

  /** The one figure that says most, for a list; empty when there is none. */
  static String first(Map<String, Object> summary, Format format) {
    for (String key : List.of("distinct", "codons", "records", "samples", "points", "sequences")) {
      if (summary.get(key) instanceof Number number) {
        return Messages.text("results.list.figure", FigureNames.of(key), format.figure(number));
      }
    }
    return "";
  }
}
