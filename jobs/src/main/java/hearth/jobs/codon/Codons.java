package hearth.jobs.codon;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The 64 codons as numbers: two bits a base, A=0, C=1, G=2, T=3, the first base in the highest
 * bits. So numeric order is alphabetical order.
 */
public final class Codons {

  /** How many codons there are. */
  public static final int COUNT = 64;

  /** What {@link #baseCode} gives for anything but a base. */
  static final int NO_BASE = -1;

  private static final String BASES = "ACGT";
  private static final byte[] BASE_CODES = baseCodes();

  private Codons() {}

  /** The codon's three letters, such as {@code ATG} for 14. */
  public static String text(int codon) {
    return "" + base(codon, 1) + base(codon, 2) + base(codon, 3);
  }

  /** The letter at position 1, 2 or 3 of a codon. */
  public static char base(int codon, int position) {
    return BASES.charAt(codon >> 2 * (3 - position) & 3);
  }

  /**
   * The number of a codon given by its letters, in any case, U read as T.
   *
   * @throws IllegalArgumentException when these are not three of A, C, G, T, U
   */
  public static int index(String letters) {
    int codon = 0;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      codon = codon << 2 | (letter < 128 ? baseCode((byte) letter) : NO_BASE);
    }
    if (letters.length() != 3 || codon < 0) {
      throw new IllegalArgumentException(
          "\"%s\" is not a codon: it must be three of the letters A, C, G, T, U."
              .formatted(letters));
    }
    return codon;
  }

  /** 0 to 3 for A, C, G, T or U in any case, otherwise {@link #NO_BASE}. */
  static int baseCode(byte letter) {
    return BASE_CODES[letter & 0xff];
  }

  /** The numbers of the codons of which something is true, in order. */
  static int[] where(IntPredicate applies) {
    return IntStream.range(0, COUNT).filter(applies).toArray();
  }

  private static byte[] baseCodes() {
    byte[] codes = new byte[256];
    Arrays.fill(codes, (byte) NO_BASE);
    for (int code = 0; code < BASES.length(); code++) {
      char letter = BASES.charAt(code);
      codes[letter] = (byte) code;
      codes[Character.toLowerCase(letter)] = (byte) code;
    }
    codes['U'] = codes['T'];
    codes['u'] = codes['T'];
    return codes;
  }
}
