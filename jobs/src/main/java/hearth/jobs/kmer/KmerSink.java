package hearth.jobs.kmer;

/** Takes k-mers with their counts, each once. See {@link Kmers} for their two longs. */
@FunctionalInterface
public interface KmerSink {

  /** Takes a k-mer that occurs {@code count} times, at least once. */
  void kmer(long high, long low, long count);
}
