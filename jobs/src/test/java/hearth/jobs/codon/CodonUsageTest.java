package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CodonUsageTest {

  @Test
  void computesAFamilyByHand() {
    long[] counts = new long[Codons.COUNT];
    counts[Codons.index("CTG")] = 6;
    counts[Codons.index("CTT")] = 3;
    counts[Codons.index("TTA")] = 1;
    counts[Codons.index("ATG")] = 10;
    CodonUsage usage = new CodonUsage(GeneticCode.of(1), counts);

    CodonUsage.Row ctg = row(usage, "CTG");
    assertThat(ctg.perThousand()).isEqualTo(300);
    assertThat(ctg.fraction()).isEqualTo(0.6);
    assertThat(ctg.rscu()).isCloseTo(3.6, within(1e-12));
    assertThat(row(usage, "ATG").rscu()).isEqualTo(1);
    assertThat(row(usage, "GCA")).isEqualTo(new CodonUsage.Row("GCA", 'A', 0, 0, 0, 0));
    assertThat(usage.gc(1)).isEqualTo(9 / 20.0);
    assertThat(usage.gc(2)).isZero();
    assertThat(usage.gc(3)).isEqualTo(16 / 20.0);
    assertThat(usage.gc()).isEqualTo(25 / 60.0);
    assertThat(usage.stops()).isZero();
  }

  @Test
  void sortsByAminoAcidWithStopLast() {
    var rows = new CodonUsage(GeneticCode.of(1), new long[64]).rows();
    assertThat(rows)
        .extracting(CodonUsage.Row::codon)
        .startsWith("GCA", "GCC", "GCG", "GCT", "TGC");
    assertThat(rows).extracting(CodonUsage.Row::codon).endsWith("TAT", "TAA", "TAG", "TGA");
  }

  @Test
  void anEmptyTableHasZerosOnly() {
    CodonUsage usage = new CodonUsage(GeneticCode.of(1), new long[64]);
    assertThat(CodonUsageText.tsv(usage)).doesNotContain("NaN").contains("\t0\t0.000000\t");
    assertThat(CodonUsageText.cusp(usage, 0)).contains("#Coding GC 0.00%\n").doesNotContain("NaN");
  }

  @Test
  void keepsItsOwnCopyOfTheCounts() {
    long[] counts = new long[64];
    CodonUsage usage = new CodonUsage(GeneticCode.of(1), counts);
    counts[0] = 7;
    assertThat(usage.rows()).allMatch(row -> row.count() == 0);
  }

  @Test
  void refusesCountsThatAreNone() {
    assertThatThrownBy(() -> new CodonUsage(GeneticCode.of(1), new long[63]))
        .isInstanceOf(IllegalArgumentException.class);
    long[] negative = new long[64];
    negative[5] = -1;
    assertThatThrownBy(() -> new CodonUsage(GeneticCode.of(1), negative))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textDoesNotDependOnTheLocale() {
    long[] counts = new long[64];
    counts[Codons.index("ATG")] = 1;
    counts[Codons.index("TTT")] = 2;
    CodonUsage usage = new CodonUsage(GeneticCode.of(1), counts);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(CodonUsageText.tsv(usage)).contains("ATG\tM\t1\t333.333333\t1.000000\t1.000000\n");
      assertThat(CodonUsageText.cusp(usage, 12))
          .startsWith("#CdsCount: 12\n")
          .contains("ATG    M     1.000   333.333      1\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static CodonUsage.Row row(CodonUsage usage, String codon) {
    return usage.rows().stream().filter(row -> row.codon().equals(codon)).findFirst().orElseThrow();
  }
}
