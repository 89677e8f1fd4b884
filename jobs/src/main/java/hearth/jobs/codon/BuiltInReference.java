package hearth.jobs.codon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Built-in references, for the indices of sequences whose own highly expressed genes nobody knows:
 * the relative adaptiveness of a species' codons and its optimal codons, as CodonW 1.4.4 has them.
 *
 * @see <a href="https://doi.org/10.1093/nar/15.3.1281">Sharp and Li 1987, Nucleic Acids Research
 *     15:1281: adaptiveness in E. coli and yeast</a>
 * @see <a href="https://doi.org/10.1093/nar/15.19.8023">Shields and Sharp 1987, Nucleic Acids
 *     Research 15:8023: adaptiveness in B. subtilis</a>
 * @see <a href="https://doi.org/10.1093/oxfordjournals.molbev.a040335">Ikemura 1985, Molecular
 *     Biology and Evolution 2:13: optimal codons of E. coli</a>
 * @see <a href="https://doi.org/10.1002/yea.320070702">Sharp and Cowe 1991, Yeast 7:657: optimal
 *     codons of yeast</a>
 */
public enum BuiltInReference {
  ECOLI(
      "Escherichia coli (Sharp and Li 1987, Ikemura 1985)",
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
          + "TAC 1.0, TAT 0.239",
      "AAA AAC ACC ACT AGC ATC CAC CAG CCG CGC CGT CTG GAA GAC GCG GCT GGC GGT GTT TAC"
          + " TCC TCT TGC TTC"),
  BSUBTILIS(
      "Bacillus subtilis (Shields and Sharp 1987, Sharp and others 1990)",
      "GCA 0.275, GCC 0.025, GCG 0.125, GCT 1.0, "
          + "TGC 1.0, TGT 1.0, "
          + "GAC 1.0, GAT 0.417, "
          + "GAA 1.0, GAG 0.412, "
          + "TTC 1.0, TTT 0.571, "
          + "GGA 1.0, GGC 0.773, GGG 0.045, GGT 0.955, "
          + "CAC 0.083, CAT 1.0, "
          + "ATA 0.071, ATC 1.0, ATT 0.5, "
          + "AAA 1.0, AAG 0.097, "
          + "CTA 0.5, CTC 0.143, CTG 0.071, CTT 0.857, TTA 1.0, TTG 0.036, "
          + "AAC 1.0, AAT 0.417, "
          + "CCA 0.714, CCC 0.071, CCG 0.143, CCT 1.0, "
          + "CAA 1.0, CAG 0.214, "
          + "AGA 0.435, AGG 0.022, CGA 0.022, CGC 0.609, CGG 0.043, CGT 1.0, "
          + "AGC 0.208, AGT 0.125, TCA 0.458, TCC 0.021, TCG 0.021, TCT 1.0, "
          + "ACA 0.867, ACC 0.033, ACG 0.2, ACT 1.0, "
          + "GTA 0.75, GTC 0.188, GTG 0.438, GTT 1.0, "
          + "TAC 1.0, TAT 0.5",
      "AAA AAC ACT ATC CAA CCA CCT CGC CGT CTT GAA GAC GCT GGT GTA GTT TAC TCT" + " TTC"),
  SCEREVISIAE(
      "Saccharomyces cerevisiae (Sharp and Li 1987, Sharp and Cowe 1991)",
      "GCA 0.015, GCC 0.316, GCG 0.001, GCT 1.0, "
          + "TGC 0.077, TGT 1.0, "
          + "GAC 1.0, GAT 0.554, "
          + "GAA 1.0, GAG 0.016, "
          + "TTC 1.0, TTT 0.113, "
          + "GGA 0.002, GGC 0.02, GGG 0.004, GGT 1.0, "
          + "CAC 1.0, CAT 0.245, "
          + "ATA 0.003, ATC 1.0, ATT 0.823, "
          + "AAA 0.135, AAG 1.0, "
          + "CTA 0.039, CTC 0.003, CTG 0.003, CTT 0.006, TTA 0.117, TTG 1.0, "
          + "AAC 1.0, AAT 0.053, "
          + "CCA 1.0, CCC 0.009, CCG 0.002, CCT 0.047, "
          + "CAA 1.0, CAG 0.007, "
          + "AGA 1.0, AGG 0.003, CGA 0.002, CGC 0.002, CGG 0.002, CGT 0.137, "
          + "AGC 0.031, AGT 0.021, TCA 0.036, TCC 0.693, TCG 0.005, TCT 1.0, "
          + "ACA 0.012, ACC 1.0, ACG 0.006, ACT 0.921, "
          + "GTA 0.002, GTC 0.831, GTG 0.018, GTT 1.0, "
          + "TAC 1.0, TAT 0.071",
      "AAC AAG ACC ACT AGA ATC ATT CAA CAC CCA GAA GAC GCT GGT GTC GTT TAC TCC TCT TGT"
          + " TTC TTG");

  /** The weights have three decimals. */
  private static final double SCALE = 1000;

  private final String label;
  private final String weights;
  private final String optimal;

  BuiltInReference(String label, String weights, String optimal) {
    this.label = label;
    this.weights = weights;
    this.optimal = optimal;
  }

  /** The name used in requests, such as {@code ecoli}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Species and sources, for people. */
  public String label() {
    return label;
  }

  /** The reference of that {@link #id}, if it is one. */
  public static Optional<BuiltInReference> of(String id) {
    return Arrays.stream(values()).filter(reference -> reference.id().equals(id)).findFirst();
  }

  /** What CAI and Fop compare with. */
  public ReferenceCodons codons() {
    return ReferenceCodons.published(counts(), optimal());
  }

  /** The weights as counts, by codon number. */
  private long[] counts() {
    long[] counts = new long[Codons.COUNT];
    for (String weight : weights.split(", ")) {
      String[] parts = weight.split(" ");
      counts[Codons.index(parts[0])] = Math.round(SCALE * Double.parseDouble(parts[1]));
    }
    return counts;
  }

  /** The numbers of the optimal codons. */
  private List<Integer> optimal() {
    return Arrays.stream(optimal.split(" ")).map(Codons::index).toList();
  }
}
