package hearth.jobs.codon;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Two codon usage tables beside each other. For each codon the difference of its fractions among
 * its synonyms has a confidence interval of 95 % after Newcombe (method 10: from Wilson's intervals
 * of the two fractions). It takes codons as independent of each other, which those of one gene are
 * not quite, and says nothing about how many of 64 differences are to be expected by chance.
 *
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">
 *     Newcombe 1998, Statistics in Medicine 17:873</a>
 */
public final class CodonComparison {

  /** The 97.5th percentile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private static final int DECIMALS = 6;

  private final List<Row> rows = new ArrayList<>();

  /**
   * One codon in both.
   *
   * @param first the codon in the first table
   * @param second in the second
   * @param difference fraction in the first less that in the second
   * @param low lower end of its confidence interval; NaN, as are difference and {@code high}, where
   *     an amino acid is missing in one of the tables
   * @param high upper end
   */
  public record Row(
      CodonUsage.Row first, CodonUsage.Row second, double difference, double low, double high) {}

  /** Compares tables of one genetic code. */
  public CodonComparison(CodonUsage first, CodonUsage second) {
    List<CodonUsage.Row> ones = first.rows();
    List<CodonUsage.Row> others = second.rows();
    for (int i = 0; i < ones.size(); i++) {
      rows.add(row(ones.get(i), others.get(i), family(ones, i), family(others, i)));
    }
  }

  private static long family(List<CodonUsage.Row> rows, int i) {
    char aminoAcid = rows.get(i).aminoAcid();
    return rows.stream()
        .filter(row -> row.aminoAcid() == aminoAcid)
        .mapToLong(CodonUsage.Row::count)
        .sum();
  }

  private static Row row(CodonUsage.Row one, CodonUsage.Row other, long n, long m) {
    if (n == 0 || m == 0) {
      return new Row(one, other, Double.NaN, Double.NaN, Double.NaN);
    }
    double p = one.fraction();
    double q = other.fraction();
    double below = Math.hypot(p - wilson(p, n, -1), wilson(q, m, 1) - q);
    double above = Math.hypot(wilson(p, n, 1) - p, q - wilson(q, m, -1));
    return new Row(one, other, p - q, p - q - below, p - q + above);
  }

  /** An end of Wilson's interval of a share {@code p} of {@code n}. */
  private static double wilson(double p, double n, int side) {
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return (p + Z * Z / (2 * n) + side * half) / (1 + Z * Z / n);
  }

  /** The 64 rows in the order of {@link CodonUsage#rows}. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /**
   * Pearson's correlation of the numbers per thousand of all codons.
   *
   * @return -1 to 1; empty where one side does not vary
   */
  public OptionalDouble correlation() {
    return pearson(rows, CodonUsage.Row::perThousand);
  }

  /** Pearson's correlation of RSCU over the codons of amino acids that have several. */
  public OptionalDouble rscuCorrelation() {
    List<Row> synonymous =
        rows.stream()
            .filter(row -> row.first().aminoAcid() != GeneticCode.STOP)
            .filter(row -> !Double.isNaN(row.difference()) && hasSynonym(row))
            .toList();
    return pearson(synonymous, CodonUsage.Row::rscu);
  }

  private boolean hasSynonym(Row row) {
    return rows.stream()
            .filter(other -> other.first().aminoAcid() == row.first().aminoAcid())
            .count()
        > 1;
  }

  private static OptionalDouble pearson(List<Row> rows, ToDoubleFunction<CodonUsage.Row> figure) {
    double meanX =
        rows.stream().mapToDouble(row -> figure.applyAsDouble(row.first())).average().orElse(0);
    double meanY =
        rows.stream().mapToDouble(row -> figure.applyAsDouble(row.second())).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (Row row : rows) {
      double x = figure.applyAsDouble(row.first()) - meanX;
      double y = figure.applyAsDouble(row.second()) - meanY;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    return xx == 0 || yy == 0 ? OptionalDouble.empty() : OptionalDouble.of(xy / Math.sqrt(xx * yy));
  }

  /** The text of {@code comparison.tsv}: a header, then {@link #rows}; empty where not defined. */
  public String tsv() {
    StringBuilder text =
        new StringBuilder(
            "codon\tamino_acid\tcount\tcount_compared\tfraction\tfraction_compared\tdifference"
                + "\tlow_95\thigh_95\trscu\trscu_compared\n");
    for (Row row : rows) {
      text.append(row.first().codon())
          .append('\t')
          .append(row.first().aminoAcid())
          .append('\t')
          .append(row.first().count())
          .append('\t')
          .append(row.second().count());
      double[] decimals = {
        row.first().fraction(),
        row.second().fraction(),
        row.difference(),
        row.low(),
        row.high(),
        row.first().rscu(),
        row.second().rscu()
      };
      for (double value : decimals) {
        text.append('\t')
            .append(Double.isNaN(value) ? "" : CodonUsageText.decimal(value, DECIMALS));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
