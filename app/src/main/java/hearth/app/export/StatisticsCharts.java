package hearth.app.export;

import static hearth.app.export.ResultCharts.chart;

import hearth.app.charts.StatisticsPlots;
import hearth.app.text.Messages;
import hearth.cluster.results.SequenceStatistics;
import java.util.ArrayList;
import java.util.List;

/** The charts of statistics of sequences; for what are no reads, those that they have. */
final class StatisticsCharts {

  private StatisticsCharts() {}

  static List<ExportedChart> of(SequenceStatistics data) {
    List<ExportedChart> charts = new ArrayList<>();
    if (!data.qualities().isEmpty()) {
      charts.add(
          chart(
              "qualities",
              Messages.text("results.stats.qualities"),
              StatisticsPlots.qualities(data),
              Messages.text("results.stats.qualities.guidance"),
              "qualities.tsv"));
    }
    charts.add(
        chart(
            "lengths",
            Messages.text("results.stats.lengths"),
            StatisticsPlots.lengths(data),
            Messages.text("results.stats.lengths.guidance"),
            "lengths.tsv"));
    charts.add(
        chart(
            "bases",
            Messages.text("results.stats.bases"),
            StatisticsPlots.bases(data),
            Messages.text("results.stats.bases.guidance"),
            "lengths.tsv"));
    charts.add(
        chart(
            "gc",
            Messages.text("results.stats.gc"),
            StatisticsPlots.gc(data),
            Messages.text("results.stats.gc.guidance"),
            "gc.tsv"));
    if (!data.letters().isEmpty()) {
      charts.add(
          chart(
              "letters",
              Messages.text("results.stats.letters"),
              StatisticsPlots.letters(data),
              Messages.text("results.stats.letters.guidance"),
              "positions.tsv"));
    }
    if (!data.duplicates().isEmpty()) {
      charts.add(
          chart(
              "copies",
              Messages.text("results.stats.copies"),
              StatisticsPlots.duplicates(data),
              Messages.text("results.stats.copies.guidance"),
              "duplicates.tsv"));
    }
    return charts;
  }
}
