package hearth.jobs.compare;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Writes what was found as tables: tabs between cells, six figures, a point before decimals. */
public final class CompareText {

  private static final MathContext FIGURES = new MathContext(6);
  private static final int MOST_NAMED = 10;
  private static final double LEAST_PLAIN = 1e-4;

  private CompareText() {}

  /** A square of distances; samples name its rows and columns. */
  public static void writeMatrix(List<String> names, PairTable.Measure distance, Writer out)
      throws IOException {
    out.write("sample\t" + String.join("\t", names) + "\n");
    for (int a = 0; a < names.size(); a++) {
      out.write(names.get(a));
      for (int b = 0; b < names.size(); b++) {
        out.write("\t" + number(distance.between(a, b)));
      }
      out.write("\n");
    }
  }

  /** A line for every pair. */
  public static void writePairs(PairTable pairs, Writer out) throws IOException {
    out.write("a\tb\tjaccard\tmash\tshared_hashes\tcompared_hashes\tp_value\tcosine\n");
    for (int a = 0; a < pairs.size(); a++) {
      for (int b = a + 1; b < pairs.size(); b++) {
        Mash.Overlap overlap = pairs.overlap(a, b);
        out.write(
            String.join(
                    "\t",
                    pairs.names().get(a),
                    pairs.names().get(b),
                    number(overlap.jaccard()),
                    number(pairs.mashDistance(a, b)),
                    Integer.toString(overlap.shared()),
                    Integer.toString(overlap.compared()),
                    number(pairs.pValue(a, b)),
                    number(pairs.cosine(a, b)))
                + "\n");
      }
    }
  }

  /** A line for every sample. */
  public static void writeSamples(PairTable pairs, Writer out) throws IOException {
    out.write("sample\tletters\tkmers\tdistinct_kmers\thashes\n");
    for (int i = 0; i < pairs.size(); i++) {
      Sample sample = pairs.samples().get(i);
      out.write(
          String.join(
                  "\t",
                  pairs.names().get(i),
                  Long.toString(sample.letters()),
                  Long.toString(sample.kmers()),
                  Long.toString(Math.round(sample.distinct(pairs.plan()))),
                  Integer.toString(sample.hashes()))
              + "\n");
    }
  }

  /** A pair with its distance, as in {@code a.fa, b.fa: 0.0123}. */
  public static String pair(PairTable.Pair pair) {
    return "%s, %s: %s".formatted(pair.one(), pair.other(), number(pair.distance()));
  }

  /** What the reader of the tables should know about the samples. */
  public static List<String> notes(PairTable pairs) {
    ComparePlan plan = pairs.plan();
    List<String> empty = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Sample sample = pairs.samples().get(i);
      if (sample.isCutShort(plan)) {
        cut.add(pairs.names().get(i));
      } else if (sample.hashes() == 0) {
        empty.add(pairs.names().get(i));
      }
    }
    List<String> notes = new ArrayList<>();
    if (!empty.isEmpty()) {
      notes.add(
          "No k-mer of %d bases%s: %s. Such a sample is as far as can be from all others."
              .formatted(
                  plan.k(),
                  plan.minCount() > 1 ? " that occurs %d times".formatted(plan.minCount()) : "",
                  some(empty)));
    }
    if (!cut.isEmpty()) {
      notes.add(
          "Too many k-mers that occur fewer than %d times, so that sketches are smaller than wanted"
                  .formatted(plan.minCount())
              + " and distances less sure: %s. A smaller least count or more memory helps."
                  .formatted(some(cut)));
    }
    return notes;
  }

  private static String some(List<String> names) {
    return names.size() <= MOST_NAMED
        ? String.join(", ", names)
        : "%s and %d more"
            .formatted(String.join(", ", names.subList(0, MOST_NAMED)), names.size() - MOST_NAMED);
  }

  /** Six figures; small numbers with an exponent. */
  public static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(FIGURES);
    if (rounded.signum() == 0) {
      return "0";
    }
    return Math.abs(value) < LEAST_PLAIN
        ? Double.toString(rounded.doubleValue())
        : rounded.stripTrailingZeros().toPlainString();
  }
}
