package hearth.jobs.codon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes a codon usage table as text files. Lines end in a line feed, numbers have a point. */
public final class CodonUsageText {

  /** The first line of {@code codon-usage.tsv}. */
  public static final String TSV_HEADER = "codon\tamino_acid\tcount\tper_thousand\tfraction\trscu";

  private static final int TSV_DECIMALS = 6;

  private CodonUsageText() {}

  /**
   * The text of {@code codon-usage.tsv}: {@link #TSV_HEADER}, then the 64 rows by amino acid (stop,
   * {@code *}, last) and codon, with six decimals.
   */
  public static String tsv(CodonUsage usage) {
    StringBuilder text = new StringBuilder(TSV_HEADER).append('\n');
    for (CodonUsage.Row row : usage.rows()) {
      text.append(row.codon())
          .append('\t')
          .append(row.aminoAcid())
          .append('\t')
          .append(row.count())
          .append('\t')
          .append(decimal(row.perThousand(), TSV_DECIMALS))
          .append('\t')
          .append(decimal(row.fraction(), TSV_DECIMALS))
          .append('\t')
          .append(decimal(row.rscu(), TSV_DECIMALS))
          .append('\n');
    }
    return text.toString();
  }

  /**
   * The text of {@code codon-usage.cusp}: the layout of EMBOSS cusp 6.6, which other tools read.
   *
   * <p>One number differs by intent: cusp gives the number of stop codons as {@code CdsCount},
   * which is more or less than the coding sequences wherever some have an inner stop or none. Here
   * it is the number of records.
   *
   * @param records how many coding sequences were read
   */
  public static String cusp(CodonUsage usage, long records) {
    StringBuilder text = new StringBuilder();
    text.append("#CdsCount: ").append(records).append("\n\n");
    text.append("#Coding GC ").append(percent(usage.gc())).append("%\n");
    text.append("#1st letter GC ").append(percent(usage.gc(1))).append("%\n");
    text.append("#2nd letter GC ").append(percent(usage.gc(2))).append("%\n");
    text.append("#3rd letter GC ").append(percent(usage.gc(3))).append("%\n\n");
    text.append("#Codon AA Fraction Frequency Number\n");
    for (CodonUsage.Row row : usage.rows()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s    %c %9s %9s %6d\n",
              row.codon(),
              row.aminoAcid(),
              decimal(row.fraction(), 3),
              decimal(row.perThousand(), 3),
              row.count()));
    }
    return text.toString();
  }

  private static String percent(double share) {
    return decimal(100 * share, 2);
  }

  /** Rounds the exact value of the double, as C's printf does. */
  static String decimal(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
