package hearth.jobs.kmer;

/**
 * Two-bit codes: A, C, G, T are 0 to 3, so the order of codes is the order of letters and the
 * complement of {@code c} is {@code 3 - c}. Lower case counts as upper case. Any other byte breaks
 * a k-mer, U and the IUPAC letters too, as in Jellyfish and KMC.
 */
final class Bases {

  /** The largest code of a base. */
  static final int LAST = 3;

  /** Breaks a run of bases. */
  static final byte BREAK = 4;

  /** Stands for nothing: a carriage return. */
  static final byte SKIP = 5;

  private static final String LETTERS = "ACGT";

  private Bases() {}

  /** A new table from byte (as 0 to 255) to code. A kernel keeps its own, as a field. */
  static byte[] codes() {
    byte[] codes = new byte[256];
    java.util.Arrays.fill(codes, BREAK);
    codes['\r'] = SKIP;
    for (int code = 0; code <= LAST; code++) {
      codes[LETTERS.charAt(code)] = (byte) code;
      codes[Character.toLowerCase(LETTERS.charAt(code))] = (byte) code;
    }
    return codes;
  }

  static char letter(int code) {
    return LETTERS.charAt(code);
  }
}
