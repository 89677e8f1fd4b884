package hearth.jobs.spark;

import hearth.jobs.codon.CodonComparison;
import hearth.jobs.codon.CodonFigures;
import hearth.jobs.codon.CodonMeasures;
import hearth.jobs.codon.CodonTally;
import hearth.jobs.codon.CodonUsage;
import hearth.jobs.codon.CodonUsageText;
import hearth.jobs.codon.GeneticCode;
import hearth.jobs.codon.RecordRemark;
import hearth.jobs.codon.ReferenceCodons;
import hearth.jobs.codon.TerminalCodons;
import hearth.jobs.gene.GeneTally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files and figures of a codon job's result. */
final class CodonReport {

  private static final int KIND_VERSION = 2;

  /** Figures of the summary have so many decimals. */
  private static final double SCALE = 10_000;

  private final GeneTally genes;
  private final CodonTally tally;
  private final GeneticCode code;
  private final CodonUsage usage;
  private final CodonFigures figures;
  private final boolean ribosomal;
  private @Nullable CodonComparison comparison;

  /**
   * @param reference what CAI and Fop compare with; null for neither
   * @param ribosomal whether ribosomal proteins were looked for
   */
  CodonReport(GeneTally genes, @Nullable ReferenceCodons reference, boolean ribosomal) {
    this.genes = genes;
    this.tally = genes.whole();
    this.code = GeneticCode.of(genes.code());
    this.usage = new CodonUsage(code, tally.counts());
    this.figures = new CodonMeasures(code, reference).of(tally.counts());
    this.ribosomal = ribosomal;
  }

  /** The genetic code of the table. */
  GeneticCode code() {
    return code;
  }

  /** The table. */
  CodonUsage usage() {
    return usage;
  }

  /** Puts another data set beside this one. */
  void compare(CodonComparison other) {
    comparison = other;
  }

  /**
   * The result.
   *
   * @param output how the figures of each sequence are written; null if they are not
   * @param parts what tasks wrote of them
   */
  JobResult result(@Nullable SequencesOutput output, List<ResultPart> parts, List<String> notes) {
    Map<String, JobResult.Content> files = new LinkedHashMap<>();
    files.put("codon-usage.tsv", out -> out.write(CodonUsageText.tsv(usage)));
    files.put("codon-usage.cusp", out -> out.write(CodonUsageText.cusp(usage, tally.records())));
    files.put("start-stop-codons.tsv", out -> out.write(TerminalCodons.tsv(code, tally)));
    CodonComparison other = comparison;
    if (other != null) {
      files.put("comparison.tsv", out -> out.write(other.tsv()));
    }
    if (output == null) {
      return new JobResult(KIND_VERSION, files, summary(), notes);
    }
    files.putAll(output.joined(parts));
    return new JobResult(KIND_VERSION, files, output.whole(parts), summary(), notes);
  }

  private Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("sequences", tally.records());
    summary.put("codons", tally.codons());
    summary.put("code", code.label());
    put(summary, "nc", figures.wright());
    put(summary, "ncSun", figures.sun());
    put(summary, "gc", figures.gc());
    put(summary, "gc3s", figures.gc3s());
    put(summary, "cai", figures.cai());
    put(summary, "fop", figures.fop());
    if (ribosomal) {
      summary.put("ribosomalProteins", genes.ribosomalProteins());
    }
    if (comparison != null) {
      put(summary, "correlation", comparison.correlation().orElse(Double.NaN));
      put(summary, "rscuCorrelation", comparison.rscuCorrelation().orElse(Double.NaN));
    }
    summary.put("leftOut", genes.skipped().count());
    summary.put("partial", tally.remark(RecordRemark.PARTIAL).count());
    summary.put("innerStops", tally.remark(RecordRemark.INNER_STOP).count());
    summary.put("ambiguous", tally.remark(RecordRemark.AMBIGUOUS).count());
    summary.put("empty", tally.remark(RecordRemark.EMPTY).count());
    summary.put("ambiguousCodons", tally.ambiguousCodons());
    return summary;
  }

  private static void put(Map<String, Object> summary, String key, double value) {
    if (!Double.isNaN(value)) {
      summary.put(key, Math.round(value * SCALE) / SCALE);
    }
  }
}
