package hearth.app.charts;

import hearth.app.charts.BarPlot.Bar;
import hearth.app.text.Messages;
import hearth.cluster.results.SequenceStatistics.Lengths;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Bars of records by length. The file has a row for each length up to 300 and eight to a doubling
 * beyond; where there are such, shorter lengths share bars in the same way, because a jump of the
 * width would be seen as a jump of the counts.
 */
final class LengthBars {

  /** Up to this length the file has a row for each. */
  static final long EXACT = 300;

  private static final int OF_DOUBLING = 8;

  /** Keeps a length that begins a bar from falling into the one before. */
  private static final double TINY = 1e-9;

  private LengthBars() {}

  /** Whether some lengths share a row. */
  static boolean areShared(List<Lengths> lengths) {
    return !lengths.isEmpty() && lengths.get(lengths.size() - 1).to() > EXACT;
  }

  /**
   * The bars of all lengths.
   *
   * @param count what their heights are
   */
  static List<Bar> of(List<Lengths> lengths, ToLongFunction<Lengths> count) {
    boolean shared = areShared(lengths);
    List<Bar> bars = new ArrayList<>();
    List<Lengths> together = new ArrayList<>();
    for (Lengths row : lengths) {
      if (!together.isEmpty()
          && (!shared
              || row.from() > EXACT
              || doubling(row.from()) != doubling(together.get(0).from()))) {
        add(together, shared, count, bars);
        together.clear();
      }
      together.add(row);
    }
    if (!together.isEmpty()) {
      add(together, shared, count, bars);
    }
    return bars;
  }

  private static void add(
      List<Lengths> rows, boolean shared, ToLongFunction<Lengths> count, List<Bar> bars) {
    Lengths first = rows.get(0);
    long from = first.from();
    long to = first.to();
    if (shared && from <= EXACT && from > 0) {
      from = begin(doubling(from));
      to = begin(doubling(first.from()) + 1) - 1;
    }
    long value = rows.stream().mapToLong(count).sum();
    if (value > 0) {
      long records = rows.stream().mapToLong(Lengths::records).sum();
      long bases = rows.stream().mapToLong(Lengths::bases).sum();
      bars.add(new Bar(from, to, value, words(from, to, records, bases)));
    }
  }

  private static String words(long from, long to, long records, long bases) {
    return from == to
        ? Messages.text("chart.lengths.one", from, records, bases)
        : Messages.text("chart.lengths.some", from, to, records, bases);
  }

  /** Which eighth of a doubling a length is in, counted from the first shared row on. */
  private static int doubling(long length) {
    return length == 0
        ? Integer.MIN_VALUE
        : (int)
            Math.floor(OF_DOUBLING * Math.log((double) length / (EXACT + 1)) / Math.log(2) + TINY);
  }

  private static long begin(int doubling) {
    return (long) Math.ceil((EXACT + 1) * Math.pow(2, (double) doubling / OF_DOUBLING) - TINY);
  }
}
