package hearth.jobs.kmer;

import java.util.Arrays;

/** Adds up the count blocks of {@link ArrayCollector}s. */
final class ArrayCounter implements PartitionCounter {

  private final long[] counts;
  private long firstKmer;

  ArrayCounter(KmerPlan plan) {
    this.counts = new long[Math.min(1 << (2 * plan.k()), ArrayCollector.PARTITION_KMERS)];
  }

  @Override
  public void add(int partition, byte[] block) {
    firstKmer = (long) partition * ArrayCollector.PARTITION_KMERS;
    CountBlock.forEach(block, (position, count) -> counts[position] += count);
  }

  @Override
  public void finish(KmerSink sink) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        sink.kmer(0, firstKmer + i, counts[i]);
      }
    }
    Arrays.fill(counts, 0);
  }
}
