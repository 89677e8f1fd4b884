package hearth.jobs.codon;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Writes which codons records start and stop with, apart from all other codons. */
public final class TerminalCodons {

  private static final int DECIMALS = 6;

  private TerminalCodons() {}

  /**
   * The text of {@code start-stop-codons.tsv}: a header, then the codons that occur at each end,
   * the most frequent first, with their share of that end.
   *
   * @param code says which codons it expects there
   */
  public static String tsv(GeneticCode code, CodonTally tally) {
    StringBuilder text = new StringBuilder("end\tcodon\tin_genetic_code\tcount\tfraction\n");
    append(text, "start", tally.starts(), codon -> code.isStart(codon));
    append(text, "stop", tally.stops(), codon -> code.isStop(codon) || code.isAlsoStop(codon));
    return text.toString();
  }

  private static void append(StringBuilder text, String end, long[] counts, IntPredicate expected) {
    double all = Math.max(1, IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum());
    IntStream.range(0, counts.length)
        .filter(codon -> counts[codon] > 0)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(codon -> -counts[codon]))
        .forEach(
            codon ->
                text.append(end)
                    .append('\t')
                    .append(Codons.text(codon))
                    .append('\t')
                    .append(expected.test(codon) ? "yes" : "no")
                    .append('\t')
                    .append(counts[codon])
                    .append('\t')
                    .append(CodonUsageText.decimal(counts[codon] / all, DECIMALS))
                    .append('\n'));
  }
}
