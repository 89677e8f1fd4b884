package hearth.app.export;

import hearth.app.charts.ChartPlot;
import hearth.app.charts.ChecksPlots;
import hearth.app.charts.ClusteringPlots;
import hearth.app.charts.CodonChart;
import hearth.app.charts.ComparisonPlots;
import hearth.app.charts.ComparisonPlots.Kind;
import hearth.app.charts.Measure;
import hearth.app.charts.SpectrumChart;
import hearth.app.charts.SpectrumChart.Scale;
import hearth.app.text.Messages;
import hearth.cluster.results.ClusterChecks;
import hearth.cluster.results.Clustering;
import hearth.cluster.results.CodonTable;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.SampleComparison;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All charts of a result, whatever its kind is. */
public final class ResultCharts {

  private ResultCharts() {}

  /**
   * Reads a result for its charts; none for a kind that has tables alone. Blocks.
   *
   * @param id its job
   * @param kind what its manifest says
   * @throws IOException when it cannot be read; the message is a sentence
   */
  public static List<ExportedChart> read(String id, String kind, ResultCatalog catalog)
      throws IOException {
    return switch (kind) {
      case "kmer-spectrum" -> spectrum(catalog.spectrum(id));
      case "codon-usage" -> codons(catalog.codonTable(id));
      case "sequence-stats" -> StatisticsCharts.of(catalog.statistics(id));
      case "kmer-compare" -> comparison(catalog.comparison(id));
      case "kmeans" -> clustering(catalog.clustering(id));
      case "check-cluster" -> checks(catalog.checks(id));
      default -> List.of();
    };
  }

  static ExportedChart chart(
      String id, String name, ChartPlot plot, String guidance, String table) {
    return new ExportedChart(id, name, guidance, table, plot::draw);
  }

  private static List<ExportedChart> spectrum(KmerSpectrum data) {
    Scale scale = SpectrumChart.firstScale(data);
    return List.of(
        new ExportedChart(
            "spectrum",
            Messages.text("export.spectrum"),
            Messages.text("results.spectrum.guidance"),
            "histogram.tsv",
            theme -> SpectrumChart.create(data, scale.logX(), scale.logY(), theme)));
  }

  private static List<ExportedChart> codons(CodonTable data) {
    return Stream.of(Measure.values())
        .map(
            measure ->
                new ExportedChart(
                    measure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Messages.text(Measure.class, measure),
                    Messages.text("results.codon.guidance"),
                    "codon-usage.tsv",
                    theme -> CodonChart.create(data, measure, theme)))
        .toList();
  }

  private static List<ExportedChart> comparison(SampleComparison data) {
    return Stream.of(Kind.values())
        .map(
            kind ->
                chart(
                    kind.name().toLowerCase(Locale.ROOT),
                    Messages.text(ComparisonPlots.Kind.class, kind),
                    ComparisonPlots.map(data, kind),
                    switch (kind) {
                      case MASH -> Messages.text("results.compare.mash.guidance");
                      case JACCARD -> Messages.text("results.compare.jaccard.guidance");
                      case COSINE -> Messages.text("results.compare.cosine.guidance");
                    },
                    switch (kind) {
                      case MASH -> "distance-mash.tsv";
                      case JACCARD -> "distance-jaccard.tsv";
                      case COSINE -> "distance-cosine.tsv";
                    }))
        .toList();
  }

  private static List<ExportedChart> clustering(Clustering data) {
    return List.of(
        chart(
            "sizes",
            Messages.text("results.kmeans.sizes"),
            ClusteringPlots.sizes(data),
            Messages.text("results.kmeans.sizes.guidance"),
            "centers.tsv"),
        chart(
            "middles",
            Messages.text("results.kmeans.middles"),
            ClusteringPlots.middles(data),
            Messages.text("results.kmeans.middles.guidance"),
            "centers.tsv"),
        chart(
            "cost",
            Messages.text("results.kmeans.cost"),
            ClusteringPlots.cost(data),
            Messages.text("results.kmeans.cost.guidance"),
            "iterations.tsv"));
  }

  private static List<ExportedChart> checks(ClusterChecks data) {
    return List.of(
        chart(
            "partitions",
            Messages.text("results.checks.partitions"),
            ChecksPlots.partitions(data),
            Messages.text("results.checks.guidance"),
            "partitions.tsv"));
  }
}
