package hearth.cluster.results;

import hearth.cluster.results.ResultCatalog.ResultException;
import hearth.cluster.results.SequenceStatistics.Copies;
import hearth.cluster.results.SequenceStatistics.Gc;
import hearth.cluster.results.SequenceStatistics.Lengths;
import hearth.cluster.results.SequenceStatistics.Letters;
import hearth.cluster.results.SequenceStatistics.Quality;
import hearth.cluster.results.SequenceStatistics.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of statistics of sequences. */
final class SequenceStatisticsReader {

  static final String KIND = "sequence-stats";
  static final int KIND_VERSION = 1;
  static final String STATS = "stats.tsv";
  static final String LENGTHS = "lengths.tsv";
  static final String GC = "gc.tsv";
  static final String POSITIONS = "positions.tsv";
  static final String QUALITIES = "qualities.tsv";
  static final String DUPLICATES = "duplicates.tsv";

  private static final int PERCENTS = 101;

  private static final List<String> STATS_HEADER =
      List.of(
          "file",
          "format",
          "records",
          "bases",
          "min_length",
          "mean_length",
          "max_length",
          "q1_length",
          "median_length",
          "q3_length",
          "n50",
          "l50",
          "n90",
          "gc",
          "n",
          "other",
          "q20",
          "q30",
          "mean_quality",
          "encoding",
          "read");
  private static final List<String> LENGTHS_HEADER = List.of("from", "to", "records", "bases");
  private static final List<String> GC_HEADER = List.of("gc_percent", "records");
  private static final List<String> POSITIONS_HEADER =
      List.of("from", "to", "bases", "a", "c", "g", "t", "n", "other");
  private static final List<String> QUALITIES_HEADER =
      List.of("from", "to", "bases", "mean", "p10", "q1", "median", "q3", "p90");
  private static final List<String> DUPLICATES_HEADER = List.of("times", "different", "records");

  private SequenceStatisticsReader() {}

  static SequenceStatistics read(ResultFolder folder) throws IOException {
    List<Summary> files = read(folder.table(STATS), STATS_HEADER, SequenceStatisticsReader::file);
    if (files.isEmpty()) {
      throw folder.damaged(STATS, "it has no row");
    }
    List<Gc> gc = read(folder.table(GC), GC_HEADER, SequenceStatisticsReader::gc);
    if (gc.size() != PERCENTS) {
      throw folder.damaged(
          GC, "it has %d rows instead of %d".formatted(gc.size() + 1, PERCENTS + 1));
    }
    int last = files.size() - 1;
    return new SequenceStatistics(
        files.subList(0, Math.max(1, last)),
        files.get(last),
        spans(folder, LENGTHS, LENGTHS_HEADER, 0, SequenceStatisticsReader::lengths),
        gc,
        spans(folder, POSITIONS, POSITIONS_HEADER, 1, SequenceStatisticsReader::letters),
        spans(folder, QUALITIES, QUALITIES_HEADER, 1, SequenceStatisticsReader::quality),
        folder.lists(DUPLICATES)
            ? read(folder.table(DUPLICATES), DUPLICATES_HEADER, SequenceStatisticsReader::copies)
            : List.of());
  }

  /** What a row says. */
  private interface Reading<T> {
    T of(TsvFile.Row row) throws ResultException;
  }

  private static <T> List<T> read(TsvFile file, List<String> header, Reading<T> reading)
      throws ResultException {
    List<T> rows = new ArrayList<>();
    for (TsvFile.Row row : file.rows(header)) {
      rows.add(reading.of(row));
    }
    file.requireWhole();
    return rows;
  }

  /** A table whose rows are of numbers from one to another; empty when there is none. */
  private static <T> List<T> spans(
      ResultFolder folder, String name, List<String> header, int least, Reading<T> reading)
      throws IOException {
    if (!folder.lists(name) && !name.equals(LENGTHS)) {
      return List.of();
    }
    long[] free = {least};
    return read(
        folder.table(name),
        header,
        row -> {
          long from = row.number(0, free[0]);
          free[0] = row.number(1, from) + 1;
          return reading.of(row);
        });
  }

  private static Summary file(TsvFile.Row row) throws ResultException {
    return new Summary(
        row.text(0),
        row.number(2, 0),
        row.number(3, 0),
        row.decimal(4),
        row.decimal(5),
        row.decimal(6),
        row.decimal(8),
        row.decimal(10),
        row.share(13));
  }

  private static Lengths lengths(TsvFile.Row row) throws ResultException {
    return new Lengths(row.number(0, 0), row.number(1, 0), row.number(2, 0), row.number(3, 0));
  }

  private static Gc gc(TsvFile.Row row) throws ResultException {
    long percent = row.number(0, 0);
    // Below the header the first line is line 2.
    if (percent != row.line() - 2) {
      throw row.wrong("%d %% after %d %%".formatted(percent, row.line() - 3));
    }
    return new Gc((int) percent, row.number(1, 0));
  }

  private static Letters letters(TsvFile.Row row) throws ResultException {
    Letters letters =
        new Letters(
            row.number(0, 1),
            row.number(1, 1),
            row.number(2, 1),
            row.number(3, 0),
            row.number(4, 0),
            row.number(5, 0),
            row.number(6, 0),
            row.number(7, 0),
            row.number(8, 0));
    long sum = letters.a() + letters.c() + letters.g() + letters.t();
    if (sum + letters.n() + letters.other() != letters.bases()) {
      throw row.wrong("the letters do not add up to %d".formatted(letters.bases()));
    }
    return letters;
  }

  private static Quality quality(TsvFile.Row row) throws ResultException {
    Quality quality =
        new Quality(
            row.number(0, 1),
            row.number(1, 1),
            row.number(2, 1),
            row.signed(3),
            row.signed(4),
            row.signed(5),
            row.signed(6),
            row.signed(7),
            row.signed(8));
    if (quality.p10() > quality.q1()
        || quality.q1() > quality.median()
        || quality.median() > quality.q3()
        || quality.q3() > quality.p90()) {
      throw row.wrong("the qualities are not in their order");
    }
    return quality;
  }

  private static Copies copies(TsvFile.Row row) throws ResultException {
    return new Copies(row.number(0, 1), row.number(1, 0), row.number(2, 0));
  }
}
