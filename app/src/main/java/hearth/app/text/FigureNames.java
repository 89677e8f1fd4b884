package hearth.app.text;

import java.util.Set;

/** What the key figures of a result are called, and which are worth showing. */
public final class FigureNames {

  /** Figures that say something only when there is something to count. */
  private static final Set<String> REMARKS =
      Set.of("partial", "innerStops", "ambiguous", "empty", "ambiguousCodons");

  private FigureNames() {}

  /** Whether a figure tells its reader anything. */
  public static boolean isWorthShowing(String key, Object value) {
    boolean nothing = value instanceof Number number && number.longValue() == 0;
    return !(nothing && REMARKS.contains(key));
  }

  /** The name of a figure; a key of another job type is shown as it is. */
  public static String of(String key) {
    return switch (key) {
      case "total" -> Messages.text("results.figure.total");
      case "distinct" -> Messages.text("results.figure.distinct");
      case "unique" -> Messages.text("results.figure.unique");
      case "max" -> Messages.text("results.figure.max");
      case "canonical" -> Messages.text("results.figure.canonical");
      case "sequences" -> Messages.text("results.figure.sequences");
      case "codons" -> Messages.text("results.figure.codons");
      case "code" -> Messages.text("results.figure.code");
      case "partial" -> Messages.text("results.figure.partial");
      case "innerStops" -> Messages.text("results.figure.innerStops");
      case "ambiguous" -> Messages.text("results.figure.ambiguous");
      case "empty" -> Messages.text("results.figure.empty");
      case "ambiguousCodons" -> Messages.text("results.figure.ambiguousCodons");
      case "samples" -> Messages.text("results.figure.samples");
      case "sketchSize" -> Messages.text("results.figure.sketchSize");
      case "nearest" -> Messages.text("results.figure.nearest");
      case "farthest" -> Messages.text("results.figure.farthest");
      default -> key;
    };
  }

  /** Yes and no as words, everything else as it is. */
  public static Object value(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? Messages.text("results.figure.yes") : Messages.text("results.figure.no");
    }
    return value;
  }
}
