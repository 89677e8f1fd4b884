package hearth.jobs.model;

import hearth.jobs.model.GenomeModel.CurvePoint;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a model: its figures, its curve, and the figures for a summary. */
public final class ModelText {

  private ModelText() {}

  /** The figures with their intervals, by name, in order; lengths in bases, shares from 0 to 1. */
  static Map<String, Interval> figures(GenomeModel model) {
    Map<String, Interval> figures = new LinkedHashMap<>();
    figures.put("ploidy", Interval.exactly(model.ploidy()));
    figures.put("genome_length", model.length());
    figures.put("unique_length", model.unique());
    figures.put("repeat_length", model.repeated());
    figures.put("repeat_share", Interval.exactly(model.repeatShare()));
    figures.put("heterozygosity", model.heterozygosity());
    figures.put("kmer_coverage", model.coverage());
    figures.put("error_rate", model.errorRate());
    figures.put("duplication", model.duplication());
    figures.put("bias", model.bias());
    figures.put("model_fit", model.quality().interval());
    return figures;
  }

  /** Writes {@code model.tsv}: parameter, estimate, low, high. */
  public static void write(GenomeModel model, Writer out) throws IOException {
    out.write("parameter\testimate\tlow\thigh\n");
    for (Map.Entry<String, Interval> figure : figures(model).entrySet()) {
      Interval value = figure.getValue();
      out.write(
          String.join(
                  "\t",
                  figure.getKey(),
                  number(value.estimate()),
                  number(value.low()),
                  number(value.high()))
              + "\n");
    }
  }

  /**
   * Writes {@code model-curve.tsv}: multiplicity, distinct k-mers that the model expects, and how
   * many of them are of what the genome has once.
   */
  public static void writeCurve(GenomeModel model, Writer out) throws IOException {
    out.write("multiplicity\tmodel\tunique\n");
    for (CurvePoint point : model.curve()) {
      out.write(
          String.format(
              Locale.ROOT,
              "%d\t%.1f\t%.1f\n",
              point.multiplicity(),
              point.distinct(),
              point.unique()));
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
