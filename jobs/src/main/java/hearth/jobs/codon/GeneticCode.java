package hearth.jobs.codon;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A genetic code of NCBI's table: which amino acid each of the 64 codons stands for, which codons
 * stop and which can start. Codons are numbered as in {@link Codons}.
 *
 * <p>In codes 27, 28 and 31 some codons are read as an amino acid inside a gene and as a stop at
 * its end. They count for their amino acid, as NCBI's table says; {@link #isAlsoStop} tells them.
 */
public final class GeneticCode {

  /** The letter that stands for a stop among the amino acids. */
  public static final char STOP = '*';

  private static final char START_MARK = 'M';

  private final int number;
  private final String name;
  private final String aminoAcids;
  private final String marks;

  /**
   * @param aminoAcids one letter for each codon, by number
   * @param marks for each codon M where it can start, * where it can stop
   */
  GeneticCode(int number, String name, String aminoAcids, String marks) {
    this.number = number;
    this.name = name;
    this.aminoAcids = aminoAcids;
    this.marks = marks;
  }

  /** All codes, by number. */
  public static List<GeneticCode> all() {
    return NcbiCodeTable.CODES;
  }

  /**
   * Finds a code by NCBI's number.
   *
   * @throws IllegalArgumentException with a sentence, when NCBI has no code of this number
   */
  public static GeneticCode of(int number) {
    return all().stream()
        .filter(code -> code.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(number)));
  }

  private static String unknown(int number) {
    String hint =
        switch (number) {
          case 7 -> " It was merged into code 4.";
          case 8 -> " It was merged into code 1.";
          default -> "";
        };
    String numbers =
        all().stream().map(code -> Integer.toString(code.number)).collect(Collectors.joining(", "));
    return "NCBI has no genetic code %d.%s Choose one of %s.".formatted(number, hint, numbers);
  }

  /** NCBI's number, 1 to 33 with gaps. */
  public int number() {
    return number;
  }

  /** NCBI's name, such as {@code Vertebrate Mitochondrial}. */
  public String name() {
    return name;
  }

  /** Number and name, such as {@code 1 Standard}. */
  public String label() {
    return number + " " + name;
  }

  /** The one-letter amino acid of a codon, or {@link #STOP}. */
  public char aminoAcid(int codon) {
    return aminoAcids.charAt(codon);
  }

  /** Whether the codon always stops. */
  public boolean isStop(int codon) {
    return aminoAcid(codon) == STOP;
  }

  /** Whether the codon stands for an amino acid and, at the end of a gene, also for a stop. */
  public boolean isAlsoStop(int codon) {
    return marks.charAt(codon) == STOP && !isStop(codon);
  }

  /** Whether the codon can start a coding sequence. */
  public boolean isStart(int codon) {
    return marks.charAt(codon) == START_MARK;
  }

  @Override
  public String toString() {
    return label();
  }
}
