package hearth.jobs.codon;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The effective number of codons Nc: 20 if each amino acid had one codon only, 61 if all synonymous
 * codons were used alike (in the standard code).
 */
public final class EffectiveNumber {

  private final List<int[]> families;
  private final List<int[]> boxes;

  /** How many families have each number of codons. */
  private final int[] familiesOfSize;

  private final int senseCodons;

  public EffectiveNumber(GeneticCode code) {
    this.families = Families.of(code);
    this.boxes = Families.boxesOf(code);
    int largest = families.stream().mapToInt(family -> family.length).max().orElse(0);
    this.familiesOfSize = new int[Math.max(largest, 4) + 1];
    families.forEach(family -> familiesOfSize[family.length]++);
    this.senseCodons = families.stream().mapToInt(family -> family.length).sum();
  }

  /**
   * Nc after Wright, as CodonW computes it. Six codons of an amino acid are one family. Families of
   * which fewer than two codons were counted, or whose homozygosity is zero, do not count towards
   * the mean of those of their size; if a size has none left, Nc is not defined, save that a single
   * family of three (isoleucine) gets the mean of the sizes two and four.
   *
   * @param counts how often each codon occurs, by codon number
   * @return at most the number of sense codons; empty where it is not defined
   * @see <a href="https://doi.org/10.1016/0378-1119(90)90491-9">Wright 1990, Gene 87:23</a>
   */
  public OptionalDouble wright(long[] counts) {
    double[] means = meanHomozygosities(counts);
    if (familiesOfSize[3] == 1 && Double.isNaN(means[3])) {
      means[3] = (means[2] + means[4]) / 2;
    }
    double number = 0;
    for (int size = 1; size < means.length; size++) {
      if (familiesOfSize[size] > 0) {
        number += familiesOfSize[size] / means[size];
      }
    }
    return Double.isNaN(number)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(number, senseCodons));
  }

  /** By size of the family; NaN where no family has a part. */
  private double[] meanHomozygosities(long[] counts) {
    double[] sums = new double[familiesOfSize.length];
    int[] parts = new int[familiesOfSize.length];
    for (int[] family : families) {
      double homozygosity = homozygosity(counts, family);
      if (homozygosity > 0) {
        sums[family.length] += homozygosity;
        parts[family.length]++;
      }
    }
    for (int size = 2; size < sums.length; size++) {
      sums[size] = parts[size] == 0 ? Double.NaN : sums[size] / parts[size];
    }
    sums[1] = 1;
    return sums;
  }

  /** Computed from counts and not from shares, so that zero is zero. */
  private static double homozygosity(long[] counts, int[] family) {
    double n = Families.sum(counts, family);
    if (n < 2) {
      return 0;
    }
    double squares = 0;
    for (int codon : family) {
      squares += (double) counts[codon] * counts[codon];
    }
    return (squares - n) / (n * (n - 1));
  }

  /**
   * Nc after Sun, Yang and Xia, which is defined for every sequence, however short: each codon
   * counts once more than it occurs, the families of a size have a weight by their codons, and the
   * codons of an amino acid that differ before their third base are families of their own.
   *
   * @param counts how often each codon occurs, by codon number
   * @see <a href="https://doi.org/10.1093/molbev/mss201">Sun et al. 2013, Molecular Biology and
   *     Evolution 30:191</a>
   */
  public double sun(long[] counts) {
    int sizes = familiesOfSize.length;
    double[] boxesOfSize = new double[sizes];
    double[] codons = new double[sizes];
    double[] weighted = new double[sizes];
    for (int[] box : boxes) {
      double n = Families.sum(counts, box) + box.length;
      double squares = 0;
      for (int codon : box) {
        double share = (counts[codon] + 1) / n;
        squares += share * share;
      }
      boxesOfSize[box.length]++;
      codons[box.length] += n;
      weighted[box.length] += n * squares;
    }
    double number = 0;
    for (int size = 1; size < sizes; size++) {
      number += boxesOfSize[size] == 0 ? 0 : boxesOfSize[size] * codons[size] / weighted[size];
    }
    return number;
  }
}
