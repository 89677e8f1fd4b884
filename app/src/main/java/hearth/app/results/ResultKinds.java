package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.text.Messages;
import hearth.cluster.results.ClusterChecks;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What is read of each kind of result, and what shows it. */
final class ResultKinds {

  private ResultKinds() {}

  /**
   * Reads a result. Blocks.
   *
   * @param known the results that there are, newest first
   * @throws IOException when it cannot be read; the message is a sentence
   */
  static ResultContent read(ResultSummary result, List<ResultSummary> known, ResultCatalog catalog)
      throws IOException {
    String id = ResultsViewModel.id(result);
    return switch (result.manifest().kind()) {
      case "kmer-spectrum" -> new ResultContent.Spectrum(result, catalog.spectrum(id));
      case "codon-usage" -> CodonSets.read(result, known, catalog);
      case "sequence-stats" -> charts(result, StatisticsPages.of(catalog.statistics(id)));
      case "kmer-compare" -> charts(result, ComparisonPages.of(catalog.comparison(id)));
      case "kmeans" -> charts(result, ClusteringPages.of(catalog.clustering(id)));
      case "check-cluster" -> {
        ClusterChecks checks = catalog.checks(id);
        yield new ResultContent.Charts(
            result, ChecksPages.of(checks), () -> ChecksPages.list(checks));
      }
      default -> new ResultContent.Plain(result, catalog.tables(id));
    };
  }

  private static ResultContent charts(ResultSummary result, List<ChartPage> pages) {
    return new ResultContent.Charts(result, pages, List::of);
  }

  /** What shows a result that has charts; null for another. */
  static @Nullable ResultPanel panel(
      ResultContent content, Format format, ObservableValue<Boolean> dark) {
    if (content instanceof ResultContent.Spectrum read) {
      return new SpectrumPanel(read.spectrum(), format, dark);
    }
    if (content instanceof ResultContent.Codons read) {
      return new CodonPanel(read, format, dark);
    }
    return content instanceof ResultContent.Charts read
        ? new ChartsPanel(read, format, dark)
        : null;
  }

  /** What a result is whose tables are all that there is to see. */
  static String guidance(ResultSummary result) {
    return switch (result.manifest().kind()) {
      case "sequences" -> Messages.text("results.plain.sequences");
      case "own-job" -> Messages.text("results.plain.own");
      default -> Messages.text("results.plain.other");
    };
  }
}
