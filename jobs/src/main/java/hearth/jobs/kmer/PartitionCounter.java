package hearth.jobs.kmer;

/** Counts the k-mers of one partition after another. */
public interface PartitionCounter {

  /** Adds a block of the current partition. */
  void add(int partition, byte[] block);

  /** Adds the counts of the current partition to {@code spectrum} and forgets them. */
  void finish(Spectrum spectrum);
}
