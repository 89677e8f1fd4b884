package hearth.app.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/** What the key figures of a result are called, and which are worth showing. */
public final class FigureNames {

  /** Figures that say something only when there is something to count. */
  private static final Set<String> REMARKS =
      Set.of(
          "partial",
          "innerStops",
          "ambiguous",
          "empty",
          "ambiguousCodons",
          "leftOut",
          "heterozygosity");

  /** Shares from 0 to 1, which people read as per cent. */
  private static final Set<String> SHARES =
      Set.of(
          "repeat-share",
          "heterozygosity",
          "error-rate",
          "model-fit",
          "gc",
          "gc3s",
          "gc-share",
          "n-share",
          "q30",
          "duplicates",
          "read");

  private FigureNames() {}

  /** Whether a figure tells its reader anything. */
  public static boolean isWorthShowing(String key, Object value) {
    boolean nothing = value instanceof Number number && number.doubleValue() == 0;
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
      case "converged" -> Messages.text("results.figure.converged");
      case "ploidy" -> Messages.text("results.figure.ploidy");
      case "genome-length" -> Messages.text("results.figure.genomeLength");
      case "repeat-share" -> Messages.text("results.figure.repeatShare");
      case "heterozygosity" -> Messages.text("results.figure.heterozygosity");
      case "error-rate" -> Messages.text("results.figure.errorRate");
      case "kmer-coverage" -> Messages.text("results.figure.kmerCoverage");
      case "model-fit" -> Messages.text("results.figure.modelFit");
      case "letters" -> Messages.text("results.figure.letters");
      case "files" -> Messages.text("results.figure.files");
      case "bytes" -> Messages.text("results.figure.bytes");
      case "format" -> Messages.text("results.figure.format");
      case "leftOut" -> Messages.text("results.figure.leftOut");
      case "nc" -> Messages.text("results.figure.nc");
      case "ncSun" -> Messages.text("results.figure.ncSun");
      case "gc" -> Messages.text("results.figure.gc");
      case "gc3s" -> Messages.text("results.figure.gc3s");
      case "cai" -> Messages.text("results.figure.cai");
      case "fop" -> Messages.text("results.figure.fop");
      case "ribosomalProteins" -> Messages.text("results.figure.ribosomalProteins");
      case "correlation" -> Messages.text("results.figure.correlation");
      case "rscuCorrelation" -> Messages.text("results.figure.rscuCorrelation");
      case "failed" -> Messages.text("results.figure.failed");
      case "passed" -> Messages.text("results.figure.passed");
      case "records" -> Messages.text("results.figure.records");
      case "bases" -> Messages.text("results.figure.bases");
      case "mean-length" -> Messages.text("results.figure.meanLength");
      case "n50" -> Messages.text("results.figure.n50");
      case "gc-share" -> Messages.text("results.figure.gcShare");
      case "n-share" -> Messages.text("results.figure.nShare");
      case "q30" -> Messages.text("results.figure.q30");
      case "encoding" -> Messages.text("results.figure.encoding");
      case "duplicates" -> Messages.text("results.figure.duplicates");
      case "read" -> Messages.text("results.figure.read");
      case "clusters" -> Messages.text("results.figure.clusters");
      case "cost" -> Messages.text("results.figure.cost");
      case "iterations" -> Messages.text("results.figure.iterations");
      case "points" -> Messages.text("results.figure.points");
      case "features" -> Messages.text("results.figure.features");
      default -> key;
    };
  }

  /** Yes and no as words, shares in per cent, everything else as it is. */
  public static Object value(String key, Object value) {
    if (value instanceof Boolean yes) {
      return yes ? Messages.text("results.figure.yes") : Messages.text("results.figure.no");
    }
    return SHARES.contains(key) && value instanceof Number share
        ? percent(share.doubleValue(), 3)
        : value;
  }

  /** A share of 0 to 1 in per cent with so many figures, such as {@code 1.03 %}. */
  public static String percent(double share, int figures) {
    BigDecimal rounded = BigDecimal.valueOf(100 * share).round(new MathContext(figures));
    return String.format(
        Messages.locale(), "%s\u00a0%%", rounded.stripTrailingZeros().toPlainString());
  }
}
