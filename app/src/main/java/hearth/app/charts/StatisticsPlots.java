package hearth.app.charts;

import hearth.app.charts.BarPlot.Bar;
import hearth.app.charts.BarPlot.Mark;
import hearth.app.charts.BarPlot.Scale;
import hearth.app.charts.LinePlot.Line;
import hearth.app.charts.LinePlot.Look;
import hearth.app.charts.LinePlot.Point;
import hearth.app.charts.LinePlot.Reading;
import hearth.app.text.Messages;
import hearth.cluster.results.SequenceStatistics;
import hearth.cluster.results.SequenceStatistics.Copies;
import hearth.cluster.results.SequenceStatistics.Lengths;
import hearth.cluster.results.SequenceStatistics.Letters;
import hearth.cluster.results.SequenceStatistics.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** What the charts of statistics of sequences show. */
public final class StatisticsPlots {
  private static final double MARGIN = 1.08;
  private static final double PERCENT = 100;
  private static final double LEAST_QUALITY = 10;

  /** From so many levels on, a linear axis hides most of them. */
  private static final long MANY_COPIES = 30;

  private StatisticsPlots() {}

  /** Records by length. */
  public static BarPlot lengths(SequenceStatistics data) {
    return byLength(
        data,
        Messages.text("chart.lengths.title"),
        Messages.text("chart.records"),
        Lengths::records);
  }

  /** Letters by the length of their record. */
  public static BarPlot bases(SequenceStatistics data) {
    return byLength(
        data, Messages.text("chart.bases.title"), Messages.text("chart.letters"), Lengths::bases);
  }

  private static BarPlot byLength(
      SequenceStatistics data, String title, String y, ToLongFunction<Lengths> count) {
    boolean log = LengthBars.areShared(data.lengths());
    List<String> notes = new ArrayList<>();
    SequenceStatistics.Summary all = data.total();
    notes.add(
        Messages.text(
            "chart.lengths.note",
            all.records(),
            all.minLength(),
            all.medianLength(),
            all.maxLength()));
    long empty =
        data.lengths().stream().filter(row -> row.to() == 0).mapToLong(Lengths::records).sum();
    if (log) {
      notes.add(Messages.text("chart.lengths.shared"));
    }
    if (empty > 0) {
      notes.add(Messages.text("chart.lengths.empty", empty));
    }
    List<Bar> bars = LengthBars.of(data.lengths(), count);
    return new BarPlot(
        title,
        notes,
        Messages.text("chart.lengths.x"),
        y,
        log ? bars.stream().filter(bar -> bar.last() > 0).toList() : bars,
        List.of(),
        new Scale(log, false),
        all.n50() > 0 ? new Mark(all.n50(), Messages.text("chart.n50", all.n50())) : null,
        Messages.text("chart.records.none"));
  }

  /** Records by their share of G and C. */
  public static BarPlot gc(SequenceStatistics data) {
    double percent = PERCENT * data.total().gc();
    List<Bar> bars =
        data.gc().stream()
            .filter(row -> row.records() > 0)
            .map(
                row ->
                    new Bar(
                        row.percent(),
                        row.percent(),
                        row.records(),
                        Messages.text("chart.gc.reading", row.percent(), row.records())))
            .toList();
    return new BarPlot(
        Messages.text("chart.gc.title"),
        List.of(Messages.text("chart.gc.note", percent)),
        Messages.text("chart.gc.x"),
        Messages.text("chart.records"),
        bars,
        List.of(),
        Scale.LINEAR,
        bars.isEmpty() ? null : new Mark(percent, Messages.text("chart.gc.mark", percent)),
        Messages.text("chart.records.none"));
  }

  /** Letters by position in the read, in per cent. */
  public static LinePlot letters(SequenceStatistics data) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("A", data, Letters::a));
    lines.add(line("C", data, Letters::c));
    lines.add(line("G", data, Letters::g));
    lines.add(line("T", data, Letters::t));
    if (data.letters().stream().anyMatch(row -> row.n() + row.other() > 0)) {
      lines.add(line(Messages.text("chart.letters.rest"), data, row -> row.n() + row.other()));
    }
    double most =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Point::y)
            .max()
            .orElse(PERCENT);
    return new LinePlot(
        Messages.text("chart.letters.title"),
        List.of(),
        Messages.text("chart.position"),
        Messages.text("chart.letters.y"),
        lines,
        isLong(data.letters().isEmpty() ? 0 : last(data.letters()).to()),
        Math.min(PERCENT, most * MARGIN),
        data.letters().stream()
            .map(
                row ->
                    new Reading(
                        middle(row.from(), row.to()),
                        Messages.text(
                            "chart.letters.reading",
                            span(row.from(), row.to()),
                            share(row.a(), row),
                            share(row.c(), row),
                            share(row.g(), row),
                            share(row.t(), row),
                            share(row.n() + row.other(), row))))
            .toList());
  }

  private static Line line(String name, SequenceStatistics data, ToDoubleFunction<Letters> count) {
    return new Line(
        name,
        Look.LINE,
        data.letters().stream()
            .map(
                row ->
                    new Point(middle(row.from(), row.to()), share(count.applyAsDouble(row), row)))
            .toList());
  }

  private static double share(double letters, Letters row) {
    return PERCENT * letters / row.bases();
  }

  /** Qualities by position in the read. */
  public static LinePlot qualities(SequenceStatistics data) {
    List<Quality> rows = data.qualities();
    double most = rows.stream().mapToDouble(Quality::p90).max().orElse(LEAST_QUALITY);
    return new LinePlot(
        Messages.text("chart.qualities.title"),
        List.of(),
        Messages.text("chart.position"),
        Messages.text("chart.qualities.y"),
        List.of(
            band(Look.WIDE, rows),
            band(Look.NARROW, rows),
            new Line(
                Messages.text("chart.qualities.mean"),
                Look.DASHED,
                rows.stream()
                    .map(row -> new Point(middle(row.from(), row.to()), row.mean()))
                    .toList())),
        isLong(rows.isEmpty() ? 0 : last(rows).to()),
        Math.max(LEAST_QUALITY, most * MARGIN),
        rows.stream().map(StatisticsPlots::reading).toList());
  }

  private static Line band(Look look, List<Quality> rows) {
    boolean wide = look == Look.WIDE;
    return new Line(
        wide ? Messages.text("chart.qualities.wide") : Messages.text("chart.qualities.narrow"),
        look,
        rows.stream()
            .map(
                row ->
                    new Point(
                        middle(row.from(), row.to()),
                        row.median(),
                        wide ? row.p10() : row.q1(),
                        wide ? row.p90() : row.q3()))
            .toList());
  }

  private static Reading reading(Quality row) {
    return new Reading(
        middle(row.from(), row.to()),
        Messages.text(
            "chart.qualities.reading",
            span(row.from(), row.to()),
            row.median(),
            Messages.text("chart.span", row.q1(), row.q3()),
            Messages.text("chart.span", row.p10(), row.p90()),
            row.mean()));
  }

  /** How many different sequences occur how often. */
  public static BarPlot duplicates(SequenceStatistics data) {
    List<Copies> rows = data.duplicates();
    long most = rows.isEmpty() ? 0 : last(rows).times();
    return new BarPlot(
        Messages.text("chart.copies.title"),
        List.of(Messages.text("chart.copies.note")),
        Messages.text("chart.copies.x"),
        Messages.text("chart.copies.y"),
        rows.stream()
            .filter(row -> row.different() > 0)
            .map(
                row ->
                    new Bar(
                        row.times(),
                        row.times(),
                        row.different(),
                        Messages.text(
                            "chart.copies.reading", row.times(), row.different(), row.records())))
            .toList(),
        List.of(),
        new Scale(most > MANY_COPIES, true),
        null,
        Messages.text("chart.records.none"));
  }

  private static String span(long from, long to) {
    return from == to
        ? Messages.text("chart.position.one", from)
        : Messages.text("chart.position.some", from, to);
  }

  private static double middle(long from, long to) {
    return (from + to) / 2.0;
  }

  private static boolean isLong(long last) {
    return last > LengthBars.EXACT;
  }

  private static <T> T last(List<T> rows) {
    return rows.get(rows.size() - 1);
  }
}
