package hearth.jobs.kmer;

import hearth.jobs.record.RecordBases;
import hearth.jobs.sequence.BaseReader;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds heavy minimizers in a small part of the input: an adapter that half of the reads run into
 * is in a tenth of all k-mers. A minimizer whose k-mers are few that repeat is none: those are
 * counted where they are cut, see {@link RepeatCounter}.
 */
public final class MinimizerSample {

  /** In less text, no task has enough to do for a look before. */
  private static final long LEAST_TEXT = 64L << 20;

  /** Enough text for a hundred thousand k-mers, read in a few milliseconds. */
  private static final int PIECES = 8;

  private static final int PIECE_BYTES = 32 << 10;

  /** Below this share of the packed k-mers the sample says nothing. */
  private static final double LEAST_SHARE = 0.01;

  /** A minimizer of more than this part of a task's even share is heavy. */
  private static final double OF_A_TASK = 0.25;

  /** K-mers that repeat more often than this, within the sample, are better counted ahead. */
  private static final int MOST_REPEATS = 16;

  private MinimizerSample() {}

  /**
   * Reads a few pieces of the input, at even distances.
   *
   * @param textBytes the size of the input
   * @param splits all of it
   * @param tasks how many tasks will count
   */
  public static HeavyMinimizers of(KmerPlan plan, long textBytes, List<Split> splits, int tasks) {
    return plan.usesArrays() || textBytes < LEAST_TEXT || splits.isEmpty()
        ? HeavyMinimizers.NONE
        : of(plan, splits, tasks);
  }

  /** Like the other, however large the input is. */
  static HeavyMinimizers of(KmerPlan plan, List<Split> splits, int tasks) {
    // Of each class of minimizers the k-mers make a partition.
    KmerPlan classes =
        new KmerPlan(
            plan.k(),
            plan.canonical(),
            0,
            HeavyMinimizers.CLASSES,
            plan.minimizer(),
            Integer.MAX_VALUE);
    KmerCollector collector = classes.collector();
    int from = Math.min(PIECES, splits.size());
    for (int i = 0; i < from; i++) {
      read(splits.get((int) ((long) i * splits.size() / from)), plan.k(), PIECES / from, collector);
    }
    Map<Integer, byte[]> blocks = new TreeMap<>();
    collector.drain(blocks::put);
    long bytes = blocks.values().stream().mapToLong(block -> block.length).sum();
    double share = Math.max(LEAST_SHARE, OF_A_TASK / tasks);
    BitSet heavy = new BitSet();
    blocks.forEach(
        (number, block) ->
            heavy.set(number, block.length > share * bytes && differ(classes, block)));
    return new HeavyMinimizers(heavy);
  }

  private static void read(Split split, int k, int pieces, KmerCollector collector) {
    try (BaseReader reader = RecordBases.open(split, k, PIECE_BYTES)) {
      boolean more = true;
      for (int piece = 0; more && piece < pieces; piece++) {
        more = reader.advance(collector);
      }
    }
    collector.endRun();
  }

  private static boolean differ(KmerPlan classes, byte[] block) {
    PartitionCounter counter =
        classes.counter(
            () -> {
              throw new IOException("A sample fits into memory");
            });
    Spectrum kmers = classes.spectrum();
    counter.add(0, block);
    counter.finish(kmers);
    return kmers.distinct() * MOST_REPEATS >= kmers.total();
  }
}
