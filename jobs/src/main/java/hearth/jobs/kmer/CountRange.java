package hearth.jobs.kmer;

/**
 * Passes on the k-mers whose count is within bounds, both included.
 *
 * @param least the smallest count
 * @param most the largest count
 * @param sink takes them
 */
public record CountRange(long least, long most, KmerSink sink) implements KmerSink {

  @Override
  public void kmer(long high, long low, long count) {
    if (count >= least && count <= most) {
      sink.kmer(high, low, count);
    }
  }
}
