package hearth.jobs.spark;

import hearth.jobs.convert.Loss;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a task has converted, or all of them. */
final class Converted implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<ResultPart> parts = new ArrayList<>();
  private final ArrayList<Long> partRecords = new ArrayList<>();
  private final ArrayList<Long> partLetters = new ArrayList<>();
  private final EnumMap<Loss, Long> losses = new EnumMap<>(Loss.class);
  private final TreeSet<String> leftOut = new TreeSet<>();
  private long unnamed;

  /** Takes note of a file. */
  void part(ResultPart part, long records, long letters) {
    parts.add(part);
    partRecords.add(records);
    partLetters.add(letters);
  }

  /** Takes note of what a record lost. */
  void lost(Set<Loss> lost) {
    lost.forEach(loss -> losses.merge(loss, 1L, Long::sum));
  }

  /** Counts a record without a name. */
  long nameless() {
    return ++unnamed;
  }

  /** Takes note of columns. */
  void leftOut(Set<String> columns) {
    leftOut.addAll(columns);
  }

  /** Adds what another task has converted. */
  void add(Converted other) {
    parts.addAll(other.parts);
    partRecords.addAll(other.partRecords);
    partLetters.addAll(other.partLetters);
    other.losses.forEach((loss, records) -> losses.merge(loss, records, Long::sum));
    leftOut.addAll(other.leftOut);
    unnamed += other.unnamed;
  }

  List<ResultPart> parts() {
    return parts;
  }

  List<Long> partRecords() {
    return partRecords;
  }

  List<Long> partLetters() {
    return partLetters;
  }

  Map<Loss, Long> losses() {
    return losses;
  }

  Set<String> leftOut() {
    return leftOut;
  }

  long unnamed() {
    return unnamed;
  }

  long records() {
    return partRecords.stream().mapToLong(Long::longValue).sum();
  }

  long letters() {
    return partLetters.stream().mapToLong(Long::longValue).sum();
  }
}
