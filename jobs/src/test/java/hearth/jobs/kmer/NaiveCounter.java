package hearth.jobs.kmer;

import hearth.jobs.sequence.BaseSink;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts k-mers as strings: slow and plain to see. */
public final class NaiveCounter implements BaseSink {

  private final int k;
  private final boolean canonical;
  private final StringBuilder run = new StringBuilder();
  private final Map<String, Long> counts = new TreeMap<>();

  public NaiveCounter(int k, boolean canonical) {
    this.k = k;
    this.canonical = canonical;
  }

  @Override
  public void bases(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] != '\r') {
        run.append((char) buffer[i]);
      }
    }
  }

  @Override
  public void endRun() {
    sequence(run.toString());
    run.setLength(0);
  }

  /** Counts one sequence. */
  public NaiveCounter sequence(String letters) {
    String upper = letters.toUpperCase(Locale.ROOT);
    for (int i = 0; i + k <= upper.length(); i++) {
      String kmer = upper.substring(i, i + k);
      if (kmer.matches("[ACGT]+")) {
        counts.merge(canonical ? smaller(kmer) : kmer, 1L, Long::sum);
      }
    }
    return this;
  }

  /** Counts several sequences. */
  public NaiveCounter sequences(Collection<String> all) {
    all.forEach(this::sequence);
    return this;
  }

  private static String smaller(String kmer) {
    StringBuilder other = new StringBuilder();
    for (int i = kmer.length() - 1; i >= 0; i--) {
      other.append("TGCA".charAt("ACGT".indexOf(kmer.charAt(i))));
    }
    return kmer.compareTo(other.toString()) <= 0 ? kmer : other.toString();
  }

  /** Counts by k-mer. */
  public Map<String, Long> counts() {
    return counts;
  }

  /** Distinct k-mers by multiplicity. */
  public Map<Long, Long> histogram() {
    Map<Long, Long> histogram = new TreeMap<>();
    counts.values().forEach(count -> histogram.merge(count, 1L, Long::sum));
    return histogram;
  }
}
