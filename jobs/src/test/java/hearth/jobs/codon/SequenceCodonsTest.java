package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceCodonsTest {

  @ParameterizedTest
  @CsvSource({
    "ATGGCATAA, ATG, TAA, 0, 0, 0",
    "gtgtaagcatga, GTG, TGA, 1, 0, 0",
    "NTGGCATAA, '', TAA, 0, 1, 0",
    "ATGGCATANC, ATG, '', 0, 1, 1",
    "ATGTAAGC, ATG, TAA, 0, 0, 2",
    "ATGTAANNN, ATG, '', 1, 1, 0",
    "TAA, TAA, TAA, 0, 0, 0",
    "AT, '', '', 0, 0, 2"
  })
  void tellsEndsAndOddities(
      String bases, String start, String stop, int innerStops, int ambiguous, int rest) {
    SequenceCodons sequence = counted(GeneticCode.of(1), bases, true, true).sequence();
    assertThat(text(sequence.startCodon())).isEqualTo(start);
    assertThat(text(sequence.stopCodon())).isEqualTo(stop);
    assertThat(sequence.innerStops()).isEqualTo(innerStops);
    assertThat(sequence.ambiguous()).isEqualTo(ambiguous);
    assertThat(sequence.rest()).isEqualTo(rest);
    assertThat(sequence.bases()).isEqualTo(bases.length());
    assertThat(sequence.codons()).isEqualTo(bases.length() / 3 - ambiguous);
  }

  @Test
  void startsAndStopsOfPartsOfGenesAreUnknown() {
    CodonTally tally = counted(GeneticCode.of(1), "GCAGCATAA", false, true).tally();
    assertThat(tally.starts()).containsOnly(0);
    assertThat(tally.stops()[Codons.index("TAA")]).isEqualTo(1);
    tally = counted(GeneticCode.of(1), "ATGGCATAA", true, false).tally();
    assertThat(tally.starts()[Codons.index("ATG")]).isEqualTo(1);
    assertThat(tally.stops()).containsOnly(0);
  }

  @Test
  void aCodonThatAlsoStopsIsAStopAtTheEndOnly() {
    SequenceCodons sequence = counted(GeneticCode.of(27), "ATGTGATGA", true, true).sequence();
    assertThat(text(sequence.stopCodon())).isEqualTo("TGA");
    assertThat(sequence.innerStops()).isZero();
  }

  @Test
  void figuresOfNothingAreUndefined() {
    CodonFigures figures = new CodonMeasures(GeneticCode.of(1), null).of(new long[Codons.COUNT]);
    assertThat(figures.senseCodons()).isZero();
    assertThat(
            new double[] {
              figures.gc(), figures.gc3s(), figures.wright(), figures.sun(), figures.cai()
            })
        .containsOnly(Double.NaN);
  }

  @Test
  void figuresLeaveStopCodonsOut() {
    CodonTally tally = counted(GeneticCode.of(1), "ATGGCCTTTTAA", true, true).tally();
    CodonFigures figures = new CodonMeasures(GeneticCode.of(1), null).of(tally.counts());
    assertThat(figures.senseCodons()).isEqualTo(3);
    assertThat(figures.gc()).isCloseTo(4 / 9.0, within(1e-12));
    assertThat(figures.gc1()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(figures.gc2()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(figures.gc3()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(figures.gc3s()).as("GCC and TTT").isCloseTo(1 / 2.0, within(1e-12));
  }

  @Test
  void optimalCodonsAreTheMostFrequentOfTheReference() {
    long[] reference = new long[Codons.COUNT];
    reference[Codons.index("GCC")] = 5;
    reference[Codons.index("GCA")] = 5;
    reference[Codons.index("GCT")] = 4;
    reference[Codons.index("ATG")] = 9;
    OptimalCodons optimal = new OptimalCodons(GeneticCode.of(1), reference);
    assertThat(optimal.isOptimal(Codons.index("GCC"))).isTrue();
    assertThat(optimal.isOptimal(Codons.index("GCT"))).isFalse();
    assertThat(optimal.isOptimal(Codons.index("ATG"))).isFalse();
    CodonTally tally = counted(GeneticCode.of(1), "ATGGCCGCAGCTGCGTTT", true, true).tally();
    assertThat(optimal.frequency(tally.counts())).hasValueCloseTo(0.5, within(1e-12));
  }

  private static String text(int codon) {
    return codon == SequenceCodons.NONE ? "" : Codons.text(codon);
  }

  private static CodonCounter counted(
      GeneticCode code, String bases, boolean startKnown, boolean endKnown) {
    CodonCounter counter = new CodonCounter(code);
    byte[] bytes = bases.getBytes(StandardCharsets.US_ASCII);
    counter.begin(0, "gene", startKnown, endKnown);
    counter.append(bytes, 0, bytes.length);
    counter.end();
    return counter;
  }
}
