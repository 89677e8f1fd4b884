package hearth.jobs.kmer;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts ahead what repeats itself: one partition gets most of the data when one minimizer is in
 * most of them, as in poly-A or a tandem repeat. Such blocks hold few different k-mers, so they are
 * counted where they are cut, by all tasks, and next to nothing goes to the one task that adds up.
 */
final class RepeatCounter {

  private static final int SLICE_BYTES = 64 << 10;

  /** Counted k-mers must be smaller than their super-k-mers by this, or it does not pay. */
  private static final int GAIN = 4;

  private final int k;
  private final int sliceBytes;
  private final PartitionCounter counter;
  private final CountedKmers counted = new CountedKmers();

  RepeatCounter(KmerPlan plan) {
    this(plan, SLICE_BYTES);
  }

  /** Like the other, counting {@code sliceBytes} at once. */
  RepeatCounter(KmerPlan plan, int sliceBytes) {
    this.k = plan.k();
    this.sliceBytes = sliceBytes;
    KmerPlan unbounded = new KmerPlan(plan.k(), plan.canonical(), 0, plan.partitions());
    this.counter =
        unbounded.counter(
            () -> {
              throw new IOException("A slice fits into memory");
            });
  }

  /**
   * Counts super-k-mers.
   *
   * @return a block that says the same and is much shorter; null if the first slice shows that it
   *     would not be
   */
  byte @Nullable [] count(byte[] block, int length) {
    int from = 0;
    while (from < length) {
      int to = sliceEnd(block, from, length);
      counter.add(0, Arrays.copyOfRange(block, from, to + Packed.PADDING));
      counter.finish(counted);
      if (from == 0 && counted.length() > to / GAIN) {
        counted.take();
        return null;
      }
      from = to;
    }
    return counted.take();
  }

  /** Where the slice that starts at a super-k-mer ends: behind another one. */
  private int sliceEnd(byte[] block, int from, int length) {
    int end = from;
    while (end < length && end - from < sliceBytes) {
      end += 1 + Packed.bytes((block[end] & 0xff) + k - 1);
    }
    return end;
  }
}
