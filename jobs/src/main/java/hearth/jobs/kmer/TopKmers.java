package hearth.jobs.kmer;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The most frequent k-mers: highest count first, of equal counts the smaller k-mer first. So the
 * list does not depend on the order in which k-mers come.
 */
public final class TopKmers implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int most;

  /** The worst comes first. */
  private final PriorityQueue<KmerCount> kept = new PriorityQueue<>(new WorstFirst());

  TopKmers(int most) {
    this.most = most;
  }

  /** A k-mer and how often it occurs. */
  public record KmerCount(long kmer, long count) implements Serializable {}

  /** Offers a k-mer; each is offered once. */
  void offer(long kmer, long count) {
    if (kept.size() == most && (most == 0 || isWorse(kmer, count, kept.element()))) {
      return;
    }
    kept.add(new KmerCount(kmer, count));
    if (kept.size() > most) {
      kept.remove();
    }
  }

  private static boolean isWorse(long kmer, long count, KmerCount than) {
    return count < than.count()
        || count == than.count() && Long.compareUnsigned(kmer, than.kmer()) > 0;
  }

  void addAll(TopKmers others) {
    others.kept.forEach(other -> offer(other.kmer(), other.count()));
  }

  /** The best first. */
  public List<KmerCount> list() {
    return kept.stream().sorted(new WorstFirst().reversed()).toList();
  }

  private static final class WorstFirst implements Comparator<KmerCount>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(KmerCount one, KmerCount other) {
      int byCount = Long.compare(one.count(), other.count());
      return byCount != 0 ? byCount : Long.compareUnsigned(other.kmer(), one.kmer());
    }
  }
}
