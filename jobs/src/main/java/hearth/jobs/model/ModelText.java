package hearth.jobs.model;

import hearth.jobs.model.GenomeModel.CurvePoint;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a model: its figures, its curve, and the figures for a summary. */
public final class ModelText {

  private static final String BASES = "bp";
  private static final String SHARE = "share";

  private ModelText() {}

  /**
   * A figure of {@code model.tsv}.
   *
   * @param unit {@code bp} for lengths, {@code share} from 0 to 1, else what is counted
   */
  record Figure(String name, Interval value, String unit) {}

  /** The figures with their intervals, in order. */
  static List<Figure> figures(GenomeModel model) {
    return List.of(
        new Figure("ploidy", Interval.exactly(model.ploidy()), "copies"),
        new Figure("genome_length", model.length(), BASES),
        new Figure("unique_length", model.unique(), BASES),
        new Figure("repeat_length", model.repeated(), BASES),
        new Figure("repeat_share", Interval.exactly(model.repeatShare()), SHARE),
        new Figure("heterozygosity", model.heterozygosity(), SHARE),
        new Figure("kmer_coverage", model.coverage(), "times"),
        new Figure("error_rate", model.errorRate(), SHARE),
        new Figure("duplication", model.duplication(), SHARE),
        new Figure("bias", model.bias(), "number"),
        new Figure("model_fit", model.quality().interval(), SHARE));
  }

  /** Writes {@code model.tsv}: name, value, low, high, unit. */
  public static void write(GenomeModel model, Writer out) throws IOException {
    out.write("name\tvalue\tlow\thigh\tunit\n");
    for (Figure figure : figures(model)) {
      Interval value = figure.value();
      out.write(
          String.join(
                  "\t",
                  figure.name(),
                  number(value.estimate()),
                  number(value.low()),
                  number(value.high()),
                  figure.unit())
              + "\n");
    }
  }

  /**
   * Writes {@code model-curve.tsv}: multiplicity, distinct k-mers counted, distinct k-mers that the
   * model expects, and its two parts: of what the genome has once, and of what it has repeatedly.
   * Then how many of those that the genome has once only one of its two copies has, and how many
   * k-mers are taken for read errors, which the model does not expect.
   */
  public static void writeCurve(GenomeModel model, Writer out) throws IOException {
    out.write("multiplicity\tobserved\tmodel\tunique\trepeated\theterozygous\terrors\n");
    for (CurvePoint point : model.curve()) {
      out.write(
          String.format(
              Locale.ROOT,
              "%d\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\n",
              point.multiplicity(),
              point.observed(),
              point.distinct(),
              point.unique(),
              Math.max(0, point.repeated()),
              point.heterozygous(),
              point.errors()));
    }
  }

  /** The figures for a manifest's summary, in order, without intervals. */
  public static Map<String, Object> summary(GenomeModel model) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("ploidy", model.ploidy());
    summary.put("genome-length", Math.round(model.length().estimate()));
    summary.put("repeat-share", rounded(model.repeatShare()));
    summary.put("heterozygosity", rounded(model.heterozygosity().estimate()));
    summary.put("error-rate", rounded(model.errorRate().estimate()));
    summary.put("kmer-coverage", rounded(model.coverage().estimate()));
    summary.put("model-fit", rounded(model.quality().peaks()));
    return summary;
  }

  /** A number with six figures. */
  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.6g", value));
  }

  /** Whole numbers from a million on, else seven figures. */
  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15 || Math.abs(value) >= 1e6) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.7g", value)));
  }
}
