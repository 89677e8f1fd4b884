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

  private final GeneticCode code;
  private final CodonTally tally = new CodonTally();

  private long position;
  private String name = "";
  private boolean anyBase;
  private boolean ambiguous;
  private boolean innerStop;
  private boolean afterStop;

  /** The bases of the codon that is not complete yet; negative when one of them is ambiguous. */
  private int open;

  /** How many bases of that codon have been read: 0, 1 or 2. */
  private int phase;

  /**
   * @param code says which codons stop
   */
  public CodonCounter(GeneticCode code) {
    this.code = code;
  }

  /** What has been counted up to the last {@link #end}. The same object at each call. */
  public CodonTally tally() {
    return tally;
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

  /** Begins a record; see {@link #count}. */
  public void begin(long position, String name) {
    this.position = position;
    this.name = name;
    anyBase = false;
    ambiguous = false;
    innerStop = false;
    afterStop = false;
    open = 0;
    phase = 0;
  }

  /** Reads the next bases of the record, in any case. */
  public void append(byte[] bases, int from, int length) {
    anyBase |= length > 0;
    int codon = open;
    int read = phase;
    for (int i = from; i < from + length; i++) {
      codon = codon << 2 | Codons.baseCode(bases[i]);
      if (++read == 3) {
        closeCodon(codon);
        codon = 0;
        read = 0;
      }
    }
    open = codon;
    phase = read;
  }

  private void closeCodon(int codon) {
    innerStop |= afterStop;
    if (codon < 0) {
      ambiguous = true;
      afterStop = false;
      tally.countAmbiguousCodon();
    } else {
      afterStop = code.isStop(codon);
      tally.countCodon(codon);
    }
  }

  /** Ends the record. */
  public void end() {
    tally.countRecord();
    remark(RecordRemark.EMPTY, !anyBase);
    remark(RecordRemark.PARTIAL, phase > 0);
    remark(RecordRemark.AMBIGUOUS, ambiguous);
    remark(RecordRemark.INNER_STOP, innerStop);
  }

  private void remark(RecordRemark remark, boolean applies) {
    if (applies) {
      tally.remark(remark).add(position, name);
    }
  }
}
