package hearth.jobs.sequence;

/**
 * Takes the letters of sequences in the order of the file, in pieces that know nothing of lines.
 *
 * <p>A piece may hold any byte: what is a base, and what breaks a run of bases, is the sink's
 * decision (see {@code hearth.jobs.kmer.Bases}). A carriage return may be among them and stands for
 * nothing.
 */
public interface BaseSink {

  /**
   * Takes the bytes {@code from} to {@code to} (excluded) of {@code buffer}, which follow right
   * after those of the last call. The buffer is reused: it must not be kept.
   */
  void bases(byte[] buffer, int from, int to);

  /**
   * The split ends here, in the midst of a sequence. The letters that still come are the next
   * split's too; they make whole the k-mers that began in this one.
   */
  default void endSplit() {}

  /** A record begins in the split. What came before it belongs to an earlier one. */
  default void beginRecord() {}

  /**
   * Takes the qualities of the bases that came last, like {@link #bases}; of FASTQ alone.
   *
   * @param buffer is reused: it must not be kept
   */
  default void qualities(byte[] buffer, int from, int to) {}

  /** The sequence ends here: what follows belongs to another record, or nothing follows. */
  void endRun();
}
