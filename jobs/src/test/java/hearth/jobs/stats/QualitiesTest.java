package hearth.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "!\"#5I 33", // Sanger
        "#,:F 33", // NovaSeq
        "IIII 33", // made up, all the same
        "~~~~ 33", // PacBio HiFi, at its best
        "BCDefgh 64", // Illumina 1.5
        "@h 64", // Illumina 1.3
        ";<h 64", // Solexa
        "5h 33"
      })
  void theEncodingFollowsFromTheLetters(String letters, int zero) {
    assertThat(of(letters).zero()).isEqualTo(zero);
  }

  @Test
  void figuresAreThoseOfTheQualities() {
    Qualities qualities = of("!+5?I"); // 0, 10, 20, 30, 40

    assertThat(qualities.mean(33)).isCloseTo(20, within(1e-9));
    assertThat(qualities.share(33, 20)).isCloseTo(0.6, within(1e-9));
    assertThat(qualities.share(33, 30)).isCloseTo(0.4, within(1e-9));
    assertThat(qualities.quantile(33, 0.5)).isEqualTo(20);
    assertThat(qualities.quantile(33, 0.1)).isZero();
    assertThat(qualities.quantile(33, 0.9)).isEqualTo(40);
  }

  private static Qualities of(String letters) {
    long[] counts = new long[Qualities.BYTES];
    letters.chars().forEach(letter -> counts[letter]++);
    return new Qualities(counts);
  }
}
