package hearth.jobs.codon;

import static hearth.jobs.codon.EcoliGenes.CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.ReferenceData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every gene of E. coli K-12 as EMBOSS 6.6 sees it: what is equal, and where EMBOSS's definitions
 * differ from ours, exactly how.
 */
class EmbossGenesOracleTest {

  private static final EffectiveNumber EFFECTIVE = new EffectiveNumber(CODE);
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\S+)$");

  /** EMBOSS prints three decimals. */
  private static final double THREE_DECIMALS = 0.00051;

  private static List<long[]> genes = List.of();

  @BeforeAll
  static void read() throws IOException {
    genes = EcoliGenes.counts();
  }

  @Test
  void effectiveNumberOfAllGenesEqualsChips() throws IOException {
    long[] all = EcoliGenes.sum(genes);
    String chips = Files.readString(ReferenceData.file("oracles/codon/ecoli.chips.sum"));
    double expected = lastNumber(chips.strip());
    assertThat(EFFECTIVE.wright(all).orElseThrow()).isCloseTo(expected, within(THREE_DECIMALS));
    assertThat(EFFECTIVE.sun(all)).as("close of so many codons").isCloseTo(expected, within(2.0));
  }

  @Test
  void effectiveNumberOfEachGeneEqualsChipsWhereItIsDefined() throws IOException {
    List<Double> chips = numbers("ecoli.chips.perseq.gz");
    int undefined = 0;
    for (int gene = 0; gene < genes.size(); gene++) {
      OptionalDouble ours = EFFECTIVE.wright(genes.get(gene));
      if (ours.isPresent()) {
        assertThat(ours.getAsDouble()).isCloseTo(chips.get(gene), within(THREE_DECIMALS));
      } else {
        undefined++;
      }
    }
    // Where all families of a size are missing, chips leaves that size out of the sum, which gives
    // a leader peptide of 21 codons an Nc of 13. Ours is empty there, as CodonW's.
    assertThat(undefined).isEqualTo(99);
    assertThat(chips.get(0)).isEqualTo(13.231);
    assertThat(EFFECTIVE.wright(genes.get(0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, Eeco_h", "2, Eecoli_high", "3, default_yeast"})
  void adaptationIndexEqualsCaiButForWhatItCounts(int column, String oracle) throws IOException {
    long[] reference = perHundredThousand(column);
    CodonAdaptation adaptation = new CodonAdaptation(CODE, reference);
    List<Double> cai = numbers("ecoli.cai." + oracle + ".gz");
    double largestDifference = 0;
    for (int gene = 0; gene < genes.size(); gene++) {
      long[] counts = genes.get(gene);
      assertThat(asEmboss(adaptation, reference, counts))
          .as("gene %d", gene)
          .isCloseTo(cai.get(gene), within(THREE_DECIMALS));
      double ours = adaptation.index(counts).orElseThrow();
      largestDifference = Math.max(largestDifference, Math.abs(ours - cai.get(gene)));
    }
    assertThat(largestDifference).as("the definitions do differ").isGreaterThan(0.1);
  }

  /**
   * EMBOSS's index from our weights: it also takes Met and Trp (weight 1) and stop codons (weights
   * within their own family), and a codon that the reference lacks counts as if its weight were 1.
   */
  private static double asEmboss(CodonAdaptation adaptation, long[] reference, long[] counts) {
    long mostStops = 0;
    for (int codon = 0; codon < Codons.COUNT; codon++) {
      mostStops = CODE.isStop(codon) ? Math.max(mostStops, reference[codon]) : mostStops;
    }
    double sum = 0;
    long all = 0;
    for (int codon = 0; codon < Codons.COUNT; codon++) {
      double weight = adaptation.weight(codon).orElse(1);
      if (CODE.isStop(codon)) {
        weight = (double) reference[codon] / mostStops;
      }
      sum += reference[codon] == 0 ? 0 : counts[codon] * Math.log(weight);
      all += counts[codon];
    }
    return Math.exp(sum / all);
  }

  private static List<Double> numbers(String oracle) throws IOException {
    try (BufferedReader lines = ReferenceData.read("oracles/codon/" + oracle)) {
      List<Double> numbers =
          lines
              .lines()
              .filter(line -> line.matches(".*\\d$"))
              .map(EmbossGenesOracleTest::lastNumber)
              .toList();
      assertThat(numbers).hasSameSizeAs(genes);
      return numbers;
    }
  }

  private static double lastNumber(String line) {
    Matcher number = LAST_NUMBER.matcher(line);
    assertThat(number.find()).isTrue();
    return Double.parseDouble(number.group(1));
  }

  /** EMBOSS takes weights from frequencies per thousand with two decimals, not from counts. */
  private static long[] perHundredThousand(int column) throws IOException {
    long[] frequencies = new long[Codons.COUNT];
    try (InputStream in =
        EmbossGenesOracleTest.class.getResourceAsStream("emboss-per-thousand.tsv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      table
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(
              row ->
                  frequencies[Codons.index(row[0])] =
                      Math.round(100 * Double.parseDouble(row[column])));
    }
    return frequencies;
  }
}
