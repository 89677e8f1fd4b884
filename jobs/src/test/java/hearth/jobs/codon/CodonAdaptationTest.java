package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CodonAdaptationTest {

  private static final GeneticCode CODE = GeneticCode.of(1);

  @Test
  void isTheGeometricMeanOfWeights() {
    long[] reference = counts("TTT", 10, "TTC", 40, "AAA", 6, "AAG", 3);
    CodonAdaptation adaptation = new CodonAdaptation(CODE, reference);

    assertThat(adaptation.weight(Codons.index("TTT"))).hasValueCloseTo(0.25, within(1e-12));
    assertThat(adaptation.weight(Codons.index("TTC"))).hasValueCloseTo(1.0, within(1e-12));
    // (0.25 * 1 * 0.5)^(1/3)
    assertThat(adaptation.index(counts("TTT", 1, "TTC", 1, "AAG", 1)))
        .hasValueCloseTo(0.5, within(1e-12));
  }

  @Test
  void aCodonThatTheReferenceLacksCountsHalf() {
    CodonAdaptation adaptation = new CodonAdaptation(CODE, counts("TTC", 20));
    assertThat(adaptation.weight(Codons.index("TTT"))).hasValueCloseTo(0.025, within(1e-12));
  }

  @Test
  void singleCodonsStopsAndWhatTheReferenceDoesNotKnowHaveNoPart() {
    CodonAdaptation adaptation =
        new CodonAdaptation(CODE, counts("TTC", 20, "ATG", 5, "TGG", 5, "TAA", 5));

    assertThat(adaptation.index(counts("ATG", 3, "TGG", 3, "TAA", 3, "AAA", 3))).isEmpty();
    assertThat(adaptation.weight(Codons.index("ATG"))).isEmpty();
  }

  private static long[] counts(Object... codonsAndCounts) {
    long[] counts = new long[Codons.COUNT];
    for (int i = 0; i < codonsAndCounts.length; i += 2) {
      counts[Codons.index((String) codonsAndCounts[i])] = (Integer) codonsAndCounts[i + 1];
    }
    return counts;
  }
}
