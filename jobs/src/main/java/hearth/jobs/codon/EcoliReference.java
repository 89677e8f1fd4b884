package hearth.jobs.codon;

import java.util.Arrays;
import java.util.List;

/**
 * The built-in reference of <i>Escherichia coli</i>, for the indices of sequences whose own highly
 * expressed genes nobody knows: the relative adaptiveness of its codons after Sharp and Li, as
 * CodonW 1.4.4 prints it, and its optimal codons after Ikemura.
 *
 * @see <a href="https://doi.org/10.1093/nar/15.3.1281">Sharp and Li 1987, Nucleic Acids Research
 *     15:1281</a>
 * @see <a href="https://doi.org/10.1093/oxfordjournals.molbev.a040335">Ikemura 1985, Molecular
 *     Biology and Evolution 2:13</a>
 */
final class EcoliReference {

  private static final String WEIGHTS =
      "GCA 0.586, GCC 0.122, GCG 0.424, GCT 1.0, "
          + "TGC 1.0, TGT 0.5, "
          + "GAC 1.0, GAT 0.434, "
          + "GAA 1.0, GAG 0.259, "
          + "TTC 1.0, TTT 0.296, "
          + "GGA 0.01, GGC 0.724, GGG 0.019, GGT 1.0, "
          + "CAC 1.0, CAT 0.291, "
          + "ATA 0.003, ATC 1.0, ATT 0.185, "
          + "AAA 1.0, AAG 0.253, "
          + "CTA 0.007, CTC 0.037, CTG 1.0, CTT 0.042, TTA 0.02, TTG 0.02, "
          + "AAC 1.0, AAT 0.051, "
          + "CCA 0.135, CCC 0.012, CCG 1.0, CCT 0.07, "
          + "CAA 0.124, CAG 1.0, "
          + "AGA 0.004, AGG 0.002, CGA 0.004, CGC 0.356, CGG 0.004, CGT 1.0, "
          + "AGC 0.41, AGT 0.085, TCA 0.077, TCC 0.744, TCG 0.017, TCT 1.0, "
          + "ACA 0.076, ACC 1.0, ACG 0.099, ACT 0.965, "
          + "GTA 0.495, GTC 0.066, GTG 0.221, GTT 1.0, "
          + "TAC 1.0, TAT 0.239";

  private static final String OPTIMAL =
      "AAA AAC ACC ACT AGC ATC CAC CAG CCG CGC CGT CTG GAA GAC GCG GCT GGC GGT GTT TAC TCC TCT TGC"
          + " TTC";

  /** The weights have three decimals. */
  private static final double SCALE = 1000;

  private EcoliReference() {}

  /** The weights as counts, by codon number. */
  static long[] counts() {
    long[] counts = new long[Codons.COUNT];
    for (String weight : WEIGHTS.split(", ")) {
      String[] parts = weight.split(" ");
      counts[Codons.index(parts[0])] = Math.round(SCALE * Double.parseDouble(parts[1]));
    }
    return counts;
  }

  /** The numbers of the optimal codons. */
  static List<Integer> optimal() {
    return Arrays.stream(OPTIMAL.split(" ")).map(Codons::index).toList();
  }
}
