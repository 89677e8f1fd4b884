package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CodonComparisonTest {

  private static final GeneticCode CODE = GeneticCode.of(1);

  private static CodonUsage usage(long ttt, long ttc) {
    long[] counts = new long[Codons.COUNT];
    counts[Codons.index("TTT")] = ttt;
    counts[Codons.index("TTC")] = ttc;
    counts[Codons.index("ATG")] = 7;
    return new CodonUsage(CODE, counts);
  }

  private static CodonComparison.Row row(CodonComparison comparison, String codon) {
    return comparison.rows().stream()
        .filter(row -> row.first().codon().equals(codon))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theIntervalIsThatOfNewcombesExample() {
    // Newcombe 1998, table II, example (a), method 10: 56/70 - 48/80.
    CodonComparison.Row row = row(new CodonComparison(usage(56, 14), usage(48, 32)), "TTT");
    assertThat(row.difference()).isCloseTo(0.2, within(1e-12));
    assertThat(row.low()).isCloseTo(0.0524, within(0.00005));
    assertThat(row.high()).isCloseTo(0.3339, within(0.00005));
  }

  @Test
  void theIntervalIsRightAtTheEnds() {
    // Newcombe 1998, table II, examples (d) and (h), method 10: 0/10 and 10/10.
    CodonComparison.Row row = row(new CodonComparison(usage(10, 0), usage(0, 10)), "TTT");
    assertThat(row.difference()).isEqualTo(1);
    assertThat(row.low()).isCloseTo(0.6075, within(0.00005));
    assertThat(row.high()).isCloseTo(1, within(1e-12));
    CodonComparison.Row none = row(new CodonComparison(usage(0, 10), usage(0, 10)), "TTT");
    assertThat(none.low()).isCloseTo(-none.high(), within(1e-12));
  }

  @Test
  void whatIsMissingOnOneSideHasNoDifference() {
    CodonComparison comparison = new CodonComparison(usage(5, 5), usage(0, 0));
    assertThat(row(comparison, "TTT").difference()).isNaN();
    assertThat(comparison.tsv())
        .contains("TTT\tF\t5\t0\t0.500000\t0.000000\t\t\t\t1.000000\t0.000000\n");
    assertThat(comparison.tsv().lines()).hasSize(65);
  }

  @Test
  void aTableCorrelatesWithItself() {
    CodonComparison same = new CodonComparison(usage(30, 10), usage(30, 10));
    assertThat(same.correlation().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(same.rscuCorrelation().orElseThrow()).isCloseTo(1, within(1e-12));
    CodonComparison opposite = new CodonComparison(usage(30, 10), usage(10, 30));
    assertThat(opposite.rscuCorrelation().orElseThrow()).isCloseTo(-1, within(1e-12));
    assertThat(new CodonComparison(usage(5, 5), usage(5, 5)).rscuCorrelation())
        .isEqualTo(OptionalDouble.empty());
  }
}
