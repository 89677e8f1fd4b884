package hearth.app.results;

import hearth.app.charts.BarPlot;
import hearth.app.charts.LinePlot;
import hearth.app.charts.StatisticsPlots;
import hearth.app.fx.Format;
import hearth.app.fx.TsvTable;
import hearth.app.text.Messages;
import hearth.cluster.results.SequenceStatistics;
import hearth.cluster.results.SequenceStatistics.Copies;
import hearth.cluster.results.SequenceStatistics.Gc;
import hearth.cluster.results.SequenceStatistics.Lengths;
import hearth.cluster.results.SequenceStatistics.Letters;
import hearth.cluster.results.SequenceStatistics.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.scene.Node;

/** The charts of statistics of sequences; for what are no reads, those that they have. */
final class StatisticsPages {
  private static final double PERCENT = 100;

  private final SequenceStatistics data;

  private StatisticsPages(SequenceStatistics data) {
    this.data = data;
  }

  static List<ChartPage> of(SequenceStatistics data) {
    return new StatisticsPages(data).pages();
  }

  private List<ChartPage> pages() {
    List<ChartPage> pages = new ArrayList<>();
    if (!data.qualities().isEmpty()) {
      LinePlot plot = StatisticsPlots.qualities(data);
      pages.add(
          ChartPage.of(
              "qualities",
              Messages.text("results.stats.qualities"),
              plot,
              this::qualityTable,
              Messages.text("results.stats.qualities.guidance")));
    }
    pages.add(
        bars(
            "lengths",
            Messages.text("results.stats.lengths"),
            StatisticsPlots.lengths(data),
            Messages.text("results.stats.lengths.guidance")));
    pages.add(
        bars(
            "bases",
            Messages.text("results.stats.bases"),
            StatisticsPlots.bases(data),
            Messages.text("results.stats.bases.guidance")));
    pages.add(
        bars(
            "gc",
            Messages.text("results.stats.gc"),
            StatisticsPlots.gc(data),
            Messages.text("results.stats.gc.guidance")));
    if (!data.letters().isEmpty()) {
      LinePlot plot = StatisticsPlots.letters(data);
      pages.add(
          ChartPage.of(
              "letters",
              Messages.text("results.stats.letters"),
              plot,
              this::letterTable,
              Messages.text("results.stats.letters.guidance")));
    }
    if (!data.duplicates().isEmpty()) {
      pages.add(
          bars(
              "copies",
              Messages.text("results.stats.copies"),
              StatisticsPlots.duplicates(data),
              Messages.text("results.stats.copies.guidance")));
    }
    return pages;
  }

  private ChartPage bars(String id, String name, BarPlot plot, String guidance) {
    return ChartPage.of(id, name, plot, format -> table(id, format), guidance);
  }

  private Node table(String id, Format format) {
    return switch (id) {
      case "gc" -> gcTable(format);
      case "copies" -> copiesTable(format);
      default -> lengthTable(format);
    };
  }

  private Node lengthTable(Format format) {
    return SideTable.of(Messages.text("results.stats.lengths"), data.lengths(), "length-table")
        .number(Messages.text("results.stats.from"), 76, Lengths::from, format::count)
        .number(Messages.text("results.stats.to"), 76, Lengths::to, format::count)
        .number(Messages.text("results.stats.records"), 96, Lengths::records, format::count)
        .number(Messages.text("results.stats.bases"), 110, Lengths::bases, format::count);
  }

  private Node gcTable(Format format) {
    return SideTable.of(Messages.text("results.stats.gc"), data.gc(), "gc-table")
        .number(Messages.text("results.stats.percent"), 90, Gc::percent, String::valueOf)
        .number(Messages.text("results.stats.records"), 130, Gc::records, format::count);
  }

  private Node copiesTable(Format format) {
    return SideTable.of(Messages.text("results.stats.copies"), data.duplicates(), "copies-table")
        .number(Messages.text("results.stats.times"), 76, Copies::times, format::count)
        .number(Messages.text("results.stats.different"), 106, Copies::different, format::count)
        .number(Messages.text("results.stats.records"), 96, Copies::records, format::count);
  }

  private Node letterTable(Format format) {
    TsvTable<Letters> table =
        SideTable.of(Messages.text("results.stats.letters"), data.letters(), "letter-table")
            .number(Messages.text("results.stats.position"), 96, Letters::from, format::count);
    share("A", Letters::a, table, format);
    share("C", Letters::c, table, format);
    share("G", Letters::g, table, format);
    share("T", Letters::t, table, format);
    share("N", Letters::n, table, format);
    return table;
  }

  private static void share(
      String letter, ToLongFunction<Letters> count, TsvTable<Letters> table, Format format) {
    table.number(
        Messages.text("results.stats.share", letter),
        72,
        row -> PERCENT * count.applyAsLong(row) / row.bases(),
        share -> format.decimal(share, 1));
  }

  private Node qualityTable(Format format) {
    return SideTable.of(Messages.text("results.stats.qualities"), data.qualities(), "quality-table")
        .number(Messages.text("results.stats.position"), 96, Quality::from, format::count)
        .number(Messages.text("results.stats.median"), 90, Quality::median, format::figure)
        .number(Messages.text("results.stats.q1"), 80, Quality::q1, format::figure)
        .number(Messages.text("results.stats.q3"), 80, Quality::q3, format::figure)
        .number(
            Messages.text("results.stats.mean"),
            76,
            Quality::mean,
            mean -> format.decimal(mean, 1));
  }
}
