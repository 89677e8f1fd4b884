package hearth.jobs.codon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many records there were and the names of the first few by their position in the input. The
 * outcome does not depend on the order in which parts are merged.
 */
public final class FirstNames {

  /** How many names are kept. */
  public static final int LIMIT = 5;

  /** Longer names are cut: a header of a broken file can be a megabyte. */
  static final int MAX_LENGTH = 100;

  private static final Comparator<Entry> BY_POSITION =
      Comparator.comparingLong(Entry::position).thenComparing(Entry::name);

  private long count;
  private final List<Entry> first = new ArrayList<>(LIMIT + 1);

  private record Entry(long position, String name) {}

  /** How many records in all. */
  public long count() {
    return count;
  }

  /** The names of the first {@value #LIMIT} records at most, in input order. */
  public List<String> names() {
    return first.stream().map(Entry::name).toList();
  }

  /** Takes note of a record. */
  public void add(long position, String name) {
    count++;
    keep(new Entry(position, name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH)));
  }

  /** Adds what another one knows. */
  public void merge(FirstNames other) {
    count += other.count;
    List.copyOf(other.first).forEach(this::keep);
  }

  private void keep(Entry entry) {
    if (first.size() == LIMIT && BY_POSITION.compare(entry, first.get(LIMIT - 1)) >= 0) {
      return;
    }
    first.add(entry);
    first.sort(BY_POSITION);
    if (first.size() > LIMIT) {
      first.remove(LIMIT);
    }
  }

  /** Writes it for {@link #read} of the same version. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(count);
    out.writeInt(first.size());
    for (Entry entry : first) {
      out.writeLong(entry.position);
      out.writeUTF(entry.name);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static FirstNames read(DataInput in) throws IOException {
    FirstNames names = new FirstNames();
    names.count = in.readLong();
    int kept = in.readInt();
    for (int i = 0; i < kept; i++) {
      names.first.add(new Entry(in.readLong(), in.readUTF()));
    }
    return names;
  }
}
