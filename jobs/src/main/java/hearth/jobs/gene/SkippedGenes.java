package hearth.jobs.gene;

import hearth.jobs.codon.FirstNames;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many genes were left out, why, and the names of the first few. Not thread-safe. */
public final class SkippedGenes {

  private final FirstNames[] names = new FirstNames[SkipReason.values().length];

  public SkippedGenes() {
    for (int i = 0; i < names.length; i++) {
      names[i] = new FirstNames();
    }
  }

  /** Takes note of one. */
  public void add(SkipReason reason, long position, String name) {
    names[reason.ordinal()].add(position, name);
  }

  /** How many were left out. */
  public long count() {
    long count = 0;
    for (FirstNames some : names) {
      count += some.count();
    }
    return count;
  }

  /** The genes left out for this reason. */
  public FirstNames of(SkipReason reason) {
    return names[reason.ordinal()];
  }

  /** Adds what others left out. */
  public void merge(SkippedGenes other) {
    for (int i = 0; i < names.length; i++) {
      names[i].merge(other.names[i]);
    }
  }

  /** One sentence for each reason that there is. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (SkipReason reason : SkipReason.values()) {
      FirstNames some = of(reason);
      if (some.count() > 0) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%,d coding %s %s and left out: %s%s.",
                some.count(),
                some.count() == 1 ? "sequence" : "sequences",
                reason.predicate(some.count()),
                String.join(", ", some.names()),
                some.count() > some.names().size() ? ", …" : ""));
      }
    }
    return notes;
  }

  /** Writes it for {@link #read} of the same version. */
  public void write(DataOutput out) throws IOException {
    for (FirstNames some : names) {
      some.write(out);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static SkippedGenes read(DataInput in) throws IOException {
    SkippedGenes skipped = new SkippedGenes();
    for (int i = 0; i < skipped.names.length; i++) {
      skipped.names[i] = FirstNames.read(in);
    }
    return skipped;
  }
}
