package hearth.jobs.codon;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The synonymous codons of a genetic code, amino acid by amino acid; stop codons are left out. */
final class Families {

  private Families() {}

  /** The codons of each amino acid, by codon number. */
  static List<int[]> of(GeneticCode code) {
    TreeMap<Character, int[]> families = new TreeMap<>();
    for (int codon = 0; codon < Codons.COUNT; codon++) {
      if (!code.isStop(codon)) {
        families.merge(code.aminoAcid(codon), new int[] {codon}, Families::joined);
      }
    }
    return List.copyOf(families.values());
  }

  /** Like {@link #of}, but only codons that share their first two bases are in one family. */
  static List<int[]> boxesOf(GeneticCode code) {
    TreeMap<String, int[]> boxes = new TreeMap<>();
    for (int[] family : of(code)) {
      for (int codon : family) {
        String box = code.aminoAcid(codon) + Codons.text(codon).substring(0, 2);
        boxes.merge(box, new int[] {codon}, Families::joined);
      }
    }
    return List.copyOf(boxes.values());
  }

  /** How often all codons of a family occur. */
  static long sum(long[] counts, int[] family) {
    long sum = 0;
    for (int codon : family) {
      sum += counts[codon];
    }
    return sum;
  }

  private static int[] joined(int[] some, int[] others) {
    return IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray();
  }
}
