package hearth.jobs.codon;

/**
 * Counts the codons of records that are given base by base, without line breaks, in pieces of any
 * length. The rule, also for the reader of a result: {@link #RULE}
 *
 * <p>A stop codon is inner when another whole codon follows it in its record. The codons of codes
 * 27, 28 and 31 that also stop count for their amino acid and are never inner stops.
 *
 * <p>Not thread-safe: one counter for each task.
 */
public final class CodonCounter {

  /** The rule in sentences. */
  public static final String RULE =
      "Codons are read in frame from the first base of each record. One or two bases after the last"
          + " whole codon are not counted, and the record is reported as partial. A codon with a"
          + " letter other than A, C, G, T or U is not counted, and the record is reported as"
          + " ambiguous. Stop codons are counted like all others, as EMBOSS cusp does; a record with"
          + " a stop codon before its last codon is reported.";

  private final CodonTally tally = new CodonTally();
  private final SequenceCodons sequence;

  private long position;
  private String name = "";

  /**
   * @param code says which codons stop
   */
  public CodonCounter(GeneticCode code) {
    this.sequence = new SequenceCodons(code);
  }

  /** What has been counted up to the last {@link #end}. The same object at each call. */
  public CodonTally tally() {
    return tally;
  }

  /** The record that was ended last. The same object at each call. */
  public SequenceCodons sequence() {
    return sequence;
  }

  /**
   * Counts one whole record.
   *
   * @param position where the record is in the whole input; only its order matters
   * @param name the record's name, for reports
   * @param bases holds the bases
   * @param from index of the first base
   * @param length number of bases
   */
  public void count(long position, String name, byte[] bases, int from, int length) {
    begin(position, name);
    append(bases, from, length);
    end();
  }

  /** Begins a record that holds a gene from start to end; see {@link #count}. */
  public void begin(long position, String name) {
    begin(position, name, true, true);
  }

  /**
   * Begins a record.
   *
   * @param startKnown whether its first codon is the gene's first
   * @param endKnown whether its last codon is the gene's last
   */
  public void begin(long position, String name, boolean startKnown, boolean endKnown) {
    this.position = position;
    this.name = name;
    sequence.begin(startKnown, endKnown);
  }

  /** Reads the next bases of the record, in any case. */
  public void append(byte[] bases, int from, int length) {
    sequence.append(bases, from, length);
  }

  /** Ends the record. */
  public void end() {
    tally.add(sequence);
    remark(RecordRemark.EMPTY, sequence.bases() == 0);
    remark(RecordRemark.PARTIAL, sequence.rest() > 0);
    remark(RecordRemark.AMBIGUOUS, sequence.ambiguous() > 0);
    remark(RecordRemark.INNER_STOP, sequence.innerStops() > 0);
  }

  private void remark(RecordRemark remark, boolean applies) {
    if (applies) {
      tally.remark(remark).add(position, name);
    }
  }
}
