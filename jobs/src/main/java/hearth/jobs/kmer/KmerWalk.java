package hearth.jobs.kmer;

import hearth.jobs.sequence.BaseSink;

/** Shows a visitor every k-mer of up to 32 bases, one after another, as a long each. */
public final class KmerWalk implements BaseSink {

  private static final int NO_OVERLAP = -1;

  private final byte[] codes = Bases.codes();
  private final int k;
  private final boolean canonical;
  private final long mask;
  private final int top;
  private final Visitor visitor;

  private long forward;
  private long reverse;
  private int filled;
  private long letters;

  /** Letters still to take behind the end of the split. */
  private int overlap = NO_OVERLAP;

  /**
   * @param k length of the k-mers, 1 to 32
   * @param canonical whether to show of a k-mer and its reverse complement the smaller one
   */
  public KmerWalk(int k, boolean canonical, Visitor visitor) {
    if (k < 1 || k > Kmers.LONG_BASES) {
      throw new IllegalArgumentException("k must be from 1 to 32, not " + k);
    }
    this.k = k;
    this.canonical = canonical;
    this.mask = Kmers.mask(k);
    this.top = 2 * (k - 1);
    this.visitor = visitor;
  }

  /** Takes a k-mer, its last base in the two lowest bits, zeros above its first. */
  @FunctionalInterface
  public interface Visitor {
    void kmer(long kmer);
  }

  @Override
  public void bases(byte[] buffer, int from, int to) {
    if (overlap == NO_OVERLAP) {
      letters += walk(buffer, from, to);
    } else {
      for (int i = from; i < to && overlap > 0; i++) {
        overlap -= walk(buffer, i, i + 1);
      }
    }
  }

  @Override
  public void endSplit() {
    overlap = k - 1;
  }

  /** Returns how many letters these were. */
  private int walk(byte[] buffer, int from, int to) {
    long one = forward;
    long other = reverse;
    int bases = filled;
    int skipped = 0;
    for (int i = from; i < to; i++) {
      int code = codes[buffer[i] & 0xff];
      if (code > Bases.LAST) {
        boolean skip = code == Bases.SKIP;
        skipped += skip ? 1 : 0;
        bases = skip ? bases : 0;
        continue;
      }
      one = (one << 2 | code) & mask;
      other = other >>> 2 | (long) (Bases.LAST - code) << top;
      if (++bases >= k) {
        bases = k;
        visitor.kmer(canonical && Long.compareUnsigned(other, one) < 0 ? other : one);
      }
    }
    forward = one;
    reverse = other;
    filled = bases;
    return to - from - skipped;
  }

  @Override
  public void endRun() {
    filled = 0;
  }

  /** Letters of the split so far, those too that are no bases. */
  public long letters() {
    return letters;
  }
}
