package hearth.jobs.codon;

import java.util.Arrays;

/**
 * The codons of one record, as {@link CodonCounter} reads it. One object for all records of a
 * counter: what it says is true from {@link CodonCounter#end} until the next record begins.
 */
public final class SequenceCodons {

  /** No codon: there is none, or it has a letter that is no base. */
  public static final int NONE = -1;

  private final GeneticCode code;
  private final int[] stopCodons;
  private final long[] counts = new long[Codons.COUNT];

  private boolean startKnown;
  private boolean endKnown;
  private long bases;
  private long wholeCodons;
  private long ambiguous;
  private int first;
  private int last;

  /** The bases of the codon that is not complete yet; negative when one of them is ambiguous. */
  private int open;

  /** How many bases of that codon have been read: 0, 1 or 2. */
  private int phase;

  SequenceCodons(GeneticCode code) {
    this.code = code;
    this.stopCodons = Codons.where(code::isStop);
  }

  void begin(boolean startKnown, boolean endKnown) {
    Arrays.fill(counts, 0);
    this.startKnown = startKnown;
    this.endKnown = endKnown;
    bases = 0;
    wholeCodons = 0;
    ambiguous = 0;
    first = NONE;
    last = NONE;
    open = 0;
    phase = 0;
  }

  void append(byte[] buffer, int from, int length) {
    bases += length;
    int i = from;
    int end = from + length;
    while (phase != 0 && i < end) {
      openBase(buffer[i++]);
    }
    i = wholeCodons(buffer, i, end);
    while (i < end) {
      openBase(buffer[i++]);
    }
  }

  private void openBase(byte letter) {
    open = open << 2 | Codons.baseCode(letter);
    if (++phase == 3) {
      count(open);
      open = 0;
      phase = 0;
    }
  }

  private void count(int codon) {
    first = wholeCodons == 0 ? codon : first;
    last = codon;
    wholeCodons++;
    if (codon < 0) {
      ambiguous++;
    } else {
      counts[codon]++;
    }
  }

  /** Counts the whole codons of a piece that starts with one; returns the index behind them. */
  private int wholeCodons(byte[] buffer, int from, int end) {
    int i = from;
    if (i > end - 3) {
      return i;
    }
    int opening = codon(buffer, i);
    int codon = opening;
    long odd = 0;
    for (; i <= end - 3; i += 3) {
      codon = codon(buffer, i);
      if (codon < 0) {
        odd++;
      } else {
        counts[codon]++;
      }
    }
    first = wholeCodons == 0 ? opening : first;
    last = codon;
    wholeCodons += (i - from) / 3;
    ambiguous += odd;
    return i;
  }

  private static int codon(byte[] buffer, int i) {
    return Codons.baseCode(buffer[i]) << 4
        | Codons.baseCode(buffer[i + 1]) << 2
        | Codons.baseCode(buffer[i + 2]);
  }

  /** The genetic code that translates the record. */
  public GeneticCode code() {
    return code;
  }

  /** How often each codon occurs, by codon number. Not a copy: read only. */
  public long[] counts() {
    return counts;
  }

  /** Length in letters. */
  public long bases() {
    return bases;
  }

  /** How many codons were counted, stops included. */
  public long codons() {
    return wholeCodons - ambiguous;
  }

  /** How many whole codons were not counted because of a letter other than A, C, G, T, U. */
  public long ambiguous() {
    return ambiguous;
  }

  /** How many letters are left behind the last whole codon: 0, 1 or 2. */
  public int rest() {
    return phase;
  }

  /** The first codon, or {@link #NONE}, also where the record does not hold the gene's start. */
  public int startCodon() {
    return startKnown ? Math.max(first, NONE) : NONE;
  }

  /**
   * The last whole codon where it stops, or {@link #NONE}, also where the record does not hold the
   * gene's end.
   */
  public int stopCodon() {
    return endKnown && last >= 0 && (code.isStop(last) || code.isAlsoStop(last)) ? last : NONE;
  }

  /** How many stop codons have another whole codon behind them. */
  public long innerStops() {
    long stops = 0;
    for (int codon : stopCodons) {
      stops += counts[codon];
    }
    return last >= 0 && code.isStop(last) ? stops - 1 : stops;
  }
}
