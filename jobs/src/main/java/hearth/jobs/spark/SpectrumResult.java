package hearth.jobs.spark;

import hearth.jobs.kmer.Kmers;
import hearth.jobs.kmer.TopKmers;
import hearth.jobs.kmer.TopKmers.KmerCount;
import hearth.jobs.model.GenomeModel;
import hearth.jobs.model.GenomeModeller;
import hearth.jobs.model.HistogramOrigin;
import hearth.jobs.model.KmerHistogram;
import hearth.jobs.model.ModelOutcome;
import hearth.jobs.model.ModelText;
import hearth.jobs.model.Ploidy;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A result of the kind {@code kmer-spectrum}, whichever job makes it. */
final class SpectrumResult {

  /**
   * 2 since there may be a genome model, and the top k-mers may be missing; 3 since the model's
   * curve has all its parts.
   */
  private static final int KIND_VERSION = 3;

  private final int k;
  private final boolean canonical;
  private final SortedMap<Long, Long> bins;
  private final Map<String, JobResult.Content> files = new LinkedHashMap<>();
  private final Map<String, Object> summary = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param bins distinct k-mers by multiplicity, without empty bins
   */
  SpectrumResult(int k, boolean canonical, SortedMap<Long, Long> bins) {
    this.k = k;
    this.canonical = canonical;
    this.bins = bins;
    files.put("histogram.tsv", this::writeHistogram);
    summary.put("k", k);
    summary.put("canonical", canonical);
    summary.put(
        "total",
        bins.entrySet().stream()
            .mapToLong(bin -> Math.multiplyExact(bin.getKey(), bin.getValue()))
            .reduce(0, Math::addExact));
    summary.put("distinct", bins.values().stream().mapToLong(Long::longValue).sum());
    summary.put("unique", bins.getOrDefault(1L, 0L));
    summary.put("max", bins.isEmpty() ? 0 : bins.lastKey());
  }

  /** Adds the most frequent k-mers. */
  SpectrumResult top(TopKmers top) {
    files.put("top-kmers.tsv", out -> writeTop(top, out));
    return this;
  }

  /** Adds the genome model, or a note that says why there is none. */
  SpectrumResult model(Ploidy ploidy, boolean complete) {
    if (bins.isEmpty()) {
      return this;
    }
    ModelOutcome outcome =
        GenomeModeller.model(
            KmerHistogram.of(k, bins), new HistogramOrigin(canonical, complete), ploidy);
    GenomeModel model = outcome.model();
    summary.put("converged", model != null);
    if (model != null) {
      summary.putAll(ModelText.summary(model));
      files.put("model.tsv", out -> ModelText.write(model, out));
      files.put("model-curve.tsv", out -> ModelText.writeCurve(model, out));
    }
    notes.addAll(outcome.notes());
    return this;
  }

  SpectrumResult note(String note) {
    notes.add(note);
    return this;
  }

  /** The result, with files that tasks wrote. */
  JobResult with(List<ResultPart> parts) {
    return new JobResult(KIND_VERSION, files, parts, summary, notes);
  }

  private void writeHistogram(Writer out) throws IOException {
    for (Map.Entry<Long, Long> bin : bins.entrySet()) {
      out.write(bin.getKey() + "\t" + bin.getValue() + "\n");
    }
  }

  private void writeTop(TopKmers top, Writer out) throws IOException {
    out.write("kmer\tcount\n");
    for (KmerCount kmer : top.list()) {
      out.write(Kmers.letters(kmer.high(), kmer.low(), k) + "\t" + kmer.count() + "\n");
    }
  }
}
