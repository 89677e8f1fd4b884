package hearth.jobs.stats;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Writes statistics as tables: tab-separated, with a header. */
public final class StatsText {

  /** From here on six figures are too few. */
  private static final double LARGE = 1e5;

  private static final int GOOD = 20;
  private static final int BETTER = 30;

  private StatsText() {}

  /** Writes {@code stats.tsv}: a row for each file, and one for all where there are several. */
  public static void writeStats(SequenceStats stats, Writer out) throws IOException {
    out.write(
        "file\tformat\trecords\tbases\tmin_length\tmean_length\tmax_length\tq1_length"
            + "\tmedian_length\tq3_length\tn50\tl50\tn90\tgc\tn\tother\tq20\tq30\tmean_quality"
            + "\tencoding\tread\n");
    for (FileFigures file : stats.files()) {
      writeRow(file, out);
    }
    if (stats.files().size() > 1) {
      writeRow(stats.total(), out);
    }
  }

  private static void writeRow(FileFigures file, Writer out) throws IOException {
    LengthFigures lengths = file.lengths();
    row(
        out,
        file.name(),
        file.format(),
        file.records(),
        file.bases(),
        lengths.min(),
        file.meanLength(),
        lengths.max(),
        lengths.lowerQuartile(),
        lengths.median(),
        lengths.upperQuartile(),
        lengths.n(50),
        file.l50(),
        lengths.n(90),
        file.gc(),
        file.n(),
        file.other(),
        quality(file, GOOD),
        quality(file, BETTER),
        file.hasQualities() ? file.qualities().mean(file.qualities().zero()) : "",
        file.hasQualities() ? encoding(file.qualities().zero()) : "",
        file.share());
  }

  private static Object quality(FileFigures file, int least) {
    Qualities qualities = file.qualities();
    return file.hasQualities() ? qualities.share(qualities.zero(), least) : "";
  }

  /** Writes {@code lengths.tsv}: records and bases by length, of what was read. */
  public static void writeLengths(SequenceStats stats, Writer out) throws IOException {
    long[] records = new long[Bins.COUNT];
    long[] bases = new long[Bins.COUNT];
    SortedMap<Long, Long> lengths = stats.total().tally().lengthCounts().sorted();
    for (Map.Entry<Long, Long> length : lengths.entrySet()) {
      records[Bins.of(length.getKey())] += length.getValue();
      bases[Bins.of(length.getKey())] += length.getKey() * length.getValue();
    }
    out.write("from\tto\trecords\tbases\n");
    for (int bin = 0; bin < Bins.COUNT; bin++) {
      if (records[bin] > 0) {
        row(out, Bins.first(bin), Bins.last(bin), records[bin], bases[bin]);
      }
    }
  }

  /** Writes {@code gc.tsv}: records by their share of G and C in per cent. */
  public static void writeGc(SequenceStats stats, Writer out) throws IOException {
    long[] gc = stats.tally().gc();
    out.write("gc_percent\trecords\n");
    for (int percent = 0; percent < gc.length; percent++) {
      row(out, (long) percent, gc[percent]);
    }
  }

  /** Writes {@code positions.tsv}: letters by position in the read, from 1. */
  public static void writePositions(SequenceStats stats, Writer out) throws IOException {
    PositionCounts letters = stats.tally().letters();
    out.write("from\tto\tbases\ta\tc\tg\tt\tn\tother\n");
    for (int bin = 1; bin <= letters.lastBin(); bin++) {
      if (letters.at(bin) > 0) {
        row(
            out,
            Bins.first(bin),
            Bins.last(bin),
            letters.at(bin),
            letters.at(bin, Letter.A.ordinal()),
            letters.at(bin, Letter.C.ordinal()),
            letters.at(bin, Letter.G.ordinal()),
            letters.at(bin, Letter.T.ordinal()),
            letters.at(bin, Letter.N.ordinal()),
            letters.at(bin, Letter.OTHER.ordinal()));
      }
    }
  }

  /** Writes {@code qualities.tsv}: qualities by position in the read, from 1. */
  public static void writeQualities(SequenceStats stats, Writer out) throws IOException {
    PositionCounts counts = stats.tally().qualityCounts();
    int zero = stats.total().qualities().zero();
    out.write("from\tto\tbases\tmean\tp10\tq1\tmedian\tq3\tp90\n");
    for (int bin = 1; bin <= counts.lastBin(); bin++) {
      Qualities qualities = counts.qualities(bin);
      if (qualities.count() > 0) {
        row(
            out,
            Bins.first(bin),
            Bins.last(bin),
            qualities.count(),
            qualities.mean(zero),
            (long) qualities.quantile(zero, 0.1),
            (long) qualities.quantile(zero, 0.25),
            (long) qualities.quantile(zero, 0.5),
            (long) qualities.quantile(zero, 0.75),
            (long) qualities.quantile(zero, 0.9));
      }
    }
  }

  /** Writes {@code duplicates.tsv}: how many different sequences of the sample occur how often. */
  public static void writeDuplicates(SequenceStats stats, Writer out) throws IOException {
    out.write("times\tdifferent\trecords\n");
    for (Map.Entry<Long, Long> level : stats.tally().duplicates().byTimes().entrySet()) {
      row(out, level.getKey(), level.getValue(), level.getKey() * level.getValue());
    }
  }

  private static void row(Writer out, Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      out.write(i == 0 ? "" : "\t");
      out.write(cells[i] instanceof Double number ? number(number) : String.valueOf(cells[i]));
    }
    out.write('\n');
  }

  /** What people call the coding of qualities whose 0 is this byte. */
  static String encoding(int zero) {
    return "Phred+" + zero;
  }

  /** A number with one decimal. */
  static double tenths(double value) {
    return Math.round(10 * value) / 10.0;
  }

  /** A number with six figures. */
  static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.6g", value));
  }

  private static String number(double value) {
    double rounded = value >= LARGE ? tenths(value) : rounded(value);
    return rounded == Math.rint(rounded)
        ? String.format(Locale.ROOT, "%.0f", rounded)
        : String.valueOf(rounded);
  }
}
