package hearth.cluster.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a codon usage has besides its table, as read from {@code sequences.tsv} and {@code
 * comparison.tsv}.
 *
 * @param genes one for each coding sequence, in the file's order; empty when the job wrote none
 * @param whole whether these are all that the file has
 * @param compared the usage of the set that the job compared with, or null
 */
public record CodonDetails(List<Gene> genes, boolean whole, @Nullable CodonTable compared) {

  /** Those of a job that was asked for the table only. */
  public static final CodonDetails NONE = new CodonDetails(List.of(), true, null);

  public CodonDetails {
    genes = List.copyOf(genes);
  }

  /**
   * A coding sequence. Figures that are not defined for it are NaN.
   *
   * @param codons how many codons were counted, stops included
   * @param nc effective number of codons (Wright 1990), 20 to 61
   * @param cai codon adaptation index (Sharp and Li 1987), 0 to 1
   * @param gc3s share of G and C at third positions that can differ silently, 0 to 1
   */
  public record Gene(String name, long codons, double nc, double cai, double gc3s) {}
}
