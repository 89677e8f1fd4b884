package hearth.jobs.kmer;

import hearth.jobs.sequence.BaseSink;

/** Takes the bases of a task and sorts their k-mers by partition. */
public interface KmerCollector extends BaseSink {

  /** Whether so much is held that it should be drained before more bases come. */
  boolean full();

  /** Gives out all that is held, partition by partition, and forgets it. */
  void drain(BlockSink out);

  /** Takes packed k-mers. */
  @FunctionalInterface
  interface BlockSink {
    /** Takes a block of a partition. The array is the receiver's. */
    void block(int partition, byte[] block);
  }
}
