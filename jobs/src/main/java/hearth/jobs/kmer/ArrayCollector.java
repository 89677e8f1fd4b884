package hearth.jobs.kmer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts all k-mers of a small k in an array indexed by the k-mer. Counts are ints until they could
 * overflow, then longs too, so they are exact however long the input is. The two strands are folded
 * once, at the end.
 */
final class ArrayCollector implements KmerCollector {

  /** K-mers in a partition: a run of neighbours. */
  static final int PARTITION_KMERS = 1 << 18;

  private final KmerPlan plan;
  private final int limit;
  private final byte[] codes = Bases.codes();
  private final int mask;
  private final int[] counts;
  private long @Nullable [] wide;

  /** K-mers that may still be counted before an int could overflow. */
  private int room;

  private int kmer;
  private int filled;

  ArrayCollector(KmerPlan plan) {
    this(plan, Integer.MAX_VALUE);
  }

  /** Like the other, with ints that hold at most {@code limit}. */
  ArrayCollector(KmerPlan plan, int limit) {
    this.plan = plan;
    this.limit = limit;
    this.room = limit;
    this.mask = (int) Kmers.mask(plan.k());
    this.counts = new int[mask + 1];
  }

  /** How many partitions there are for {@code k}. */
  static int partitions(int k) {
    return Math.max(1, (1 << (2 * k)) / PARTITION_KMERS);
  }

  @Override
  public void bases(byte[] buffer, int from, int to) {
    int i = from;
    while (i < to) {
      int end = i + Math.min(to - i, room);
      count(buffer, i, end);
      room -= end - i;
      i = end;
      if (room == 0) {
        widen();
      }
    }
  }

  private void count(byte[] buffer, int from, int to) {
    int k = plan.k();
    int current = kmer;
    int bases = filled;
    for (int i = from; i < to; i++) {
      int code = codes[buffer[i] & 0xff];
      if (code > Bases.LAST) {
        bases = code == Bases.SKIP ? bases : 0;
        continue;
      }
      current = ((current << 2) | code) & mask;
      if (++bases >= k) {
        bases = k;
        counts[current]++;
      }
    }
    kmer = current;
    filled = bases;
  }

  private void widen() {
    long[] longs = wide == null ? new long[counts.length] : wide;
    for (int i = 0; i < counts.length; i++) {
      longs[i] += counts[i];
    }
    Arrays.fill(counts, 0);
    wide = longs;
    room = limit;
  }

  @Override
  public void endRun() {
    filled = 0;
  }

  @Override
  public boolean full() {
    return false;
  }

  @Override
  public void drain(BlockSink out) {
    if (plan.canonical()) {
      fold();
    }
    CountBlock block = new CountBlock();
    for (int partition = 0; partition < partitions(plan.k()); partition++) {
      int from = partition * PARTITION_KMERS;
      int to = Math.min(counts.length, from + PARTITION_KMERS);
      for (int i = from; i < to; i++) {
        long count = wide == null ? counts[i] : counts[i] + wide[i];
        if (count > 0) {
          block.put(i - from, count);
        }
      }
      if (!block.isEmpty()) {
        out.block(partition, block.take());
      }
    }
    Arrays.fill(counts, 0);
    wide = null;
    room = limit;
  }

  /** Moves the counts of both strands to the smaller k-mer. All ints together fit into one. */
  private void fold() {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 || wide != null && wide[i] > 0) {
        int other = (int) Kmers.reverseComplement(i, plan.k());
        if (other < i) {
          counts[other] += counts[i];
          counts[i] = 0;
          if (wide != null) {
            wide[other] += wide[i];
            wide[i] = 0;
          }
        }
      }
    }
  }
}
