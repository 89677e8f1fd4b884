package hearth.jobs.stats;

import java.util.Arrays;

/**
 * What a letter of a sequence counts as; lower case as upper case, U as T. White space stands for
 * nothing.
 */
enum Letter {
  A("Aa"),
  C("Cc"),
  G("Gg"),
  T("TtUu"),
  N("Nn"),
  /** Other letters of the IUPAC code, gaps, stops, amino acids. */
  OTHER("");

  static final int COUNT = values().length;

  /** Bits for the count of each letter in the sums of {@link #sums}. */
  private static final int BITS = 10;

  /** So many letters fit into a sum. */
  static final int MOST_IN_A_SUM = (1 << BITS) - 1;

  private final String bytes;

  Letter(String bytes) {
    this.bytes = bytes;
  }

  /** A new table from byte (as 0 to 255) to {@link #ordinal}; white space counts as other. */
  static byte[] codes() {
    byte[] codes = new byte[256];
    Arrays.fill(codes, (byte) OTHER.ordinal());
    for (Letter letter : values()) {
      letter.bytes.chars().forEach(b -> codes[b] = (byte) letter.ordinal());
    }
    return codes;
  }

  /**
   * A new table from byte to what it adds to a sum, in which each letter has ten bits: one addition
   * counts a letter, whichever it is.
   */
  static long[] sums() {
    byte[] codes = codes();
    long[] sums = new long[256];
    for (int b = 0; b < sums.length; b++) {
      sums[b] = Character.isWhitespace(b) ? 0 : 1L << BITS * codes[b];
    }
    return sums;
  }

  /** How many of a letter are in a sum. */
  long in(long sum) {
    return sum >>> BITS * ordinal() & MOST_IN_A_SUM;
  }
}
