package hearth.jobs.kmer;

/** Counts the k-mers of one partition after another. */
public interface PartitionCounter {

  /** Adds a block of the current partition. The array must not change any more. */
  void add(int partition, byte[] block);

  /** Gives the counts of the current partition to {@code sink} and forgets them. */
  void finish(KmerSink sink);
}
