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
  private static final long serialVersionUID = 2L;

  private final int most;

  /** The worst comes first. */
  private final PriorityQueue<KmerCount> kept = new PriorityQueue<>(new WorstFirst());

  /** Counts below this are of no interest: most k-mers are passed over by it alone. */
  private long least;

  TopKmers(int most) {
    this.most = most;
    this.least = most == 0 ? Long.MAX_VALUE : 0;
  }

  /** A k-mer, in two longs as {@link Kmers} tells, and how often it occurs. */
  public record KmerCount(long high, long low, long count) implements Serializable {}

  /** Offers a k-mer; each is offered once. */
  void offer(long high, long low, long count) {
    if (count >= least) {
      take(high, low, count);
    }
  }

  private void take(long high, long low, long count) {
    if (kept.size() == most && (most == 0 || isWorse(high, low, count, kept.element()))) {
      return;
    }
    kept.add(new KmerCount(high, low, count));
    if (kept.size() > most) {
      kept.remove();
    }
    if (kept.size() == most) {
      least = kept.element().count();
    }
  }

  private static boolean isWorse(long high, long low, long count, KmerCount than) {
    return count < than.count()
        || count == than.count() && Kmers.compare(high, low, than.high(), than.low()) > 0;
  }

  void addAll(TopKmers others) {
    others.kept.forEach(other -> offer(other.high(), other.low(), other.count()));
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
      return byCount != 0
          ? byCount
          : Kmers.compare(other.high(), other.low(), one.high(), one.low());
    }
  }
}
