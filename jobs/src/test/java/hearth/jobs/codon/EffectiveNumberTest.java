package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveNumberTest {

  private static final GeneticCode STANDARD = GeneticCode.of(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 11, 31})
  void allCodonsAlikeAreAllThereAre(int number) {
    GeneticCode code = GeneticCode.of(number);
    long[] counts = new long[Codons.COUNT];
    Arrays.fill(counts, 1_000_000);
    long sense = Families.of(code).stream().mapToInt(family -> family.length).sum();

    assertThat(new EffectiveNumber(code).wright(counts).orElseThrow())
        .isCloseTo(sense, within(0.001));
    assertThat(new EffectiveNumber(code).sun(counts)).isCloseTo(sense, within(0.001));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 11, 31})
  void oneCodonForEachFamilyIsOneEach(int number) {
    GeneticCode code = GeneticCode.of(number);
    long[] counts = new long[Codons.COUNT];
    for (int[] family : Families.of(code)) {
      counts[family[0]] = 1_000_000;
    }
    assertThat(new EffectiveNumber(code).wright(counts).orElseThrow())
        .isCloseTo(Families.of(code).size(), within(0.001));
  }

  @Test
  void withoutIsoleucineItsSizeIsBetweenTwoAndFour() {
    long[] counts = new long[Codons.COUNT];
    Arrays.fill(counts, 1_000_000);
    for (String codon : new String[] {"ATT", "ATC", "ATA"}) {
      counts[Codons.index(codon)] = 0;
    }
    // Homozygosities of 1/2 and 1/4: the mean is 3/8, where isoleucine's own would be 1/3.
    assertThat(new EffectiveNumber(STANDARD).wright(counts).orElseThrow())
        .isCloseTo(61 - 3 + 8 / 3.0, within(0.001));
  }

  @Test
  void tooFewCodonsHaveNoneAfterWrightButOneAfterSun() {
    long[] counts = new long[Codons.COUNT];
    assertThat(new EffectiveNumber(STANDARD).wright(counts)).isEmpty();
    assertThat(new EffectiveNumber(STANDARD).sun(counts)).isCloseTo(61, within(1e-9));

    new Random(1).ints(30, 0, Codons.COUNT).forEach(codon -> counts[codon]++);
    assertThat(new EffectiveNumber(STANDARD).sun(counts)).isBetween(20.0, 61.0);
  }
}
