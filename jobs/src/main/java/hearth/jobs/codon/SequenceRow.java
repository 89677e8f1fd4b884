package hearth.jobs.codon;

/**
 * What is said of one sequence.
 *
 * @param name its name
 * @param bases its length in letters
 * @param code NCBI's number of its genetic code
 * @param codons how many codons were counted, stops included
 * @param figures its figures
 */
public record SequenceRow(String name, long bases, int code, long codons, CodonFigures figures) {

  /** The first line of {@code sequences.tsv}. */
  public static final String TSV_HEADER =
      "sequence\tbases\tgenetic_code\tcodons\tnc_wright\tnc_sun\tcai\tfop\tgc\tgc1\tgc2\tgc3\tgc3s";

  /** Names of the decimals, in the order of {@link #decimals}. */
  private static final String[] DECIMALS = {
    "nc_wright", "nc_sun", "cai", "fop", "gc", "gc1", "gc2", "gc3", "gc3s"
  };

  private static final int SCALE = 10_000;
  private static final int DIGITS = 4;

  /** Column names of {@link #decimals}. */
  public static String[] decimalNames() {
    return DECIMALS.clone();
  }

  /** The figures with decimals; NaN where one is not defined. */
  public double[] decimals() {
    return new double[] {
      figures.wright(),
      figures.sun(),
      figures.cai(),
      figures.fop(),
      figures.gc(),
      figures.gc1(),
      figures.gc2(),
      figures.gc3(),
      figures.gc3s()
    };
  }

  /**
   * A line of {@code sequences.tsv}, with its line feed; figures that are not defined are empty.
   */
  public String tsv() {
    StringBuilder line = new StringBuilder(128);
    line.append(name).append('\t').append(bases).append('\t').append(code);
    line.append('\t').append(codons);
    for (double value : decimals()) {
      line.append('\t');
      if (!Double.isNaN(value)) {
        append(line, value);
      }
    }
    return line.append('\n').toString();
  }

  /** By hand: there are nine for each sequence, of which there may be millions. */
  private static void append(StringBuilder line, double value) {
    long scaled = Math.round(value * SCALE);
    line.append(scaled / SCALE).append('.');
    String digits = Long.toString(scaled % SCALE);
    line.append("0".repeat(DIGITS - digits.length())).append(digits);
  }
}
