package hearth.app.fakes;

import hearth.app.charts.Kinds;
import hearth.app.charts.Spectra;
import hearth.app.charts.Tables;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.TopKmer;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.cluster.results.ResultTable;
import hearth.jobs.contract.JobRequest;
import hearth.jobs.contract.ResultManifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finished results: a spectrum of reads, a spectrum of a genome, and codon usage. */
public final class ResultSamples {
  private ResultSamples() {}

  public static void fill(FakeResults results) {
    KmerSpectrum reads = Spectra.reads(30, 48_000);
    List<TopKmer> top =
        List.of(
            new TopKmer("AAAAAAAAAAAAAAAAAAAAA", 1201),
            new TopKmer("ACGTTGCACCGGTTAACGTTG", 98),
            new TopKmer("CCGGAATTGCATGCAATTCCG", 96));
    results.spectra.put(
        "reads", new KmerSpectrum(21, true, reads.bins(), top, Spectra.model(30, 48_000)));
    results.spectra.put("genome", Spectra.genome());
    results.tables.put("codons", Tables.standard());
    results.results = List.of(codons(), spectrum("reads"), spectrum("genome"));
  }

  public static ResultSummary spectrum(String id) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("k", 21);
    summary.put("canonical", true);
    summary.put("total", 1_440_210L);
    summary.put("distinct", 131_802L);
    summary.put("unique", 82_110L);
    summary.put("max", 1201);
    summary.put("converged", true);
    summary.put("genome-length", 48_010);
    summary.put("heterozygosity", 0.010252);
    return of(JobSamples.spectrumRequest(id), "kmer-spectrum", summary, List.of());
  }

  public static ResultSummary codons() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("sequences", 4298);
    summary.put("codons", 1_334_278);
    summary.put("code", "11 Bacterial, archaeal and plant plastid");
    summary.put("partial", 3);
    summary.put("innerStops", 0);
    return of(
        JobSamples.codonRequest("codons"),
        "codon-usage",
        summary,
        List.of(
            "3 of 4,298 sequences have a length that is no multiple of three; their last bases"
                + " are left out. The first is b0240."));
  }

  /** One of each kind that has several charts or none: as many as {@link Kinds} has, and two. */
  public static void fillKinds(FakeResults results) {
    results.statistics.put("stats", Kinds.reads());
    results.comparisons.put("compare", Kinds.comparison(12));
    results.clusterings.put("kmeans", Kinds.clustering());
    results.checks.put("check", Kinds.checks());
    results.plainTables.put("convert", List.of(table()));
    results.results =
        List.of(
            kind("stats", "sequence-stats", "sequence-stats", Map.of("records", 3000)),
            kind("compare", "kmer-compare", "kmer-compare", Map.of("samples", 12)),
            kind("kmeans", "kmeans", "kmeans", Map.of("clusters", 3, "converged", true)),
            kind("check", "check-cluster", "check-cluster", Map.of("failed", 1, "passed", 11)),
            kind("convert", "convert", "sequences", Map.of("sequences", 2)));
  }

  private static ResultSummary kind(
      String id, String type, String kind, Map<String, Object> summary) {
    return of(JobSamples.request(id, type, Map.of()), kind, summary, List.of());
  }

  /** A table with texts and figures. */
  public static ResultTable table() {
    return new ResultTable(
        "stats.tsv",
        List.of("file", "records", "bases", "mean_length", "gc", "note"),
        List.of(
            List.of("lambda.fa", "1", "48502", "48502", "0.49858", ""),
            List.of("reads_30x.fq.gz", "96910", "14536500", "150", "0.49912", "estimated")),
        true);
  }

  /** One of a kind that the window has no chart for. */
  public static ResultSummary plain(String id) {
    return of(JobSamples.spectrumRequest(id), "table", Map.of("sequences", 2), List.of());
  }

  private static ResultSummary of(
      JobRequest request, String kind, Map<String, Object> summary, List<String> notes) {
    return new ResultSummary(
        request,
        new ResultManifest(
            ResultManifest.SCHEMA,
            request.id(),
            kind,
            1,
            List.of(),
            summary,
            notes,
            Samples.NOW.minusSeconds(60)));
  }
}
