package hearth.jobs.stats;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What was found in some splits. Tallies of other splits add up in any order; records that cross
 * the borders of splits are put together by {@link #join} when all are there.
 */
public final class SequenceTally implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * The ends of a split of which the records go on in its neighbours.
   *
   * @param file place of the file among the inputs
   * @param start where the split starts
   * @param head what belongs to a record that began before
   * @param tail the record that may go on behind the split; null when none begins in it
   */
  private record Ends(int file, long start, Fragment head, @Nullable Fragment tail)
      implements Serializable {}

  private final SortedMap<Integer, FileTally> files = new TreeMap<>();
  private final List<Ends> ends = new ArrayList<>();
  private final long[] gc = new long[101];
  private final PositionCounts letters = new PositionCounts(Letter.COUNT);
  private final PositionCounts qualities = new PositionCounts(Qualities.BYTES);
  private final Duplicates duplicates = new Duplicates();
  private boolean oddQualities;

  /** The tally of one file, made when it is not there. */
  FileTally file(int place) {
    return files.computeIfAbsent(place, none -> new FileTally());
  }

  /** Counts a whole record. */
  void record(FileTally file, Fragment record) {
    file.record(record);
    if (!record.isEmpty()) {
      duplicates.add(record.prefix().hash());
    }
    double share = record.letters().gc();
    if (!Double.isNaN(share)) {
      gc[(int) Math.round(100 * share)]++;
    }
  }

  void ends(int file, long start, Fragment head, @Nullable Fragment tail) {
    ends.add(new Ends(file, start, head, tail));
  }

  /** Adds counts by bin of position. */
  void positions(int[] letterCounts, int[] qualityCounts, int last) {
    letters.add(letterCounts, last);
    qualities.add(qualityCounts, last);
  }

  /** Says that a byte was met that stands for no quality. */
  void oddQualities() {
    oddQualities = true;
  }

  /** Adds what was found in other splits, and returns this. */
  public SequenceTally add(SequenceTally other) {
    other.files.forEach((place, tally) -> file(place).add(tally));
    ends.addAll(other.ends);
    for (int i = 0; i < gc.length; i++) {
      gc[i] += other.gc[i];
    }
    letters.add(other.letters);
    qualities.add(other.qualities);
    duplicates.add(other.duplicates);
    oddQualities |= other.oddQualities;
    return this;
  }

  /**
   * Puts records together that cross the borders of splits.
   *
   * @param isWhole whether all splits of a file are there, by its place among the inputs; if not,
   *     the records that cross the borders of splits count without their length, which is not known
   */
  public void join(IntPredicate isWhole) {
    ends.sort(Comparator.comparingInt(Ends::file).thenComparingLong(Ends::start));
    for (int i = 0; i < ends.size(); i++) {
      Ends split = ends.get(i);
      Fragment tail = split.tail();
      FileTally tally = file(split.file());
      if (!isWhole.test(split.file())) {
        tally.part(split.head().letters());
        if (tail != null) {
          tally.begun(tail.letters());
        }
      } else if (tail != null) {
        for (int next = i + 1;
            next < ends.size() && ends.get(next).file() == split.file();
            next++) {
          tail.add(ends.get(next).head());
          if (ends.get(next).tail() != null) {
            break;
          }
        }
        record(tally, tail);
      }
    }
    ends.clear();
  }

  SortedMap<Integer, FileTally> files() {
    return files;
  }

  /** Records by their share of G and C in per cent, rounded. */
  long[] gc() {
    return gc.clone();
  }

  PositionCounts letters() {
    return letters;
  }

  PositionCounts qualityCounts() {
    return qualities;
  }

  Duplicates duplicates() {
    return duplicates;
  }

  boolean hasOddQualities() {
    return oddQualities;
  }
}
