package hearth.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadSimulationTest {

  @ParameterizedTest
  @CsvSource({"1, 0.001, 0, 0", "1000000, 1000000, 0.5, 0.5"})
  void acceptsTheWholeRange(int length, double coverage, double errors, double heterozygosity) {
    assertThatCode(() -> new ReadSimulation(length, coverage, errors, heterozygosity, -1))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1 | 0 | 0 | The read length must be from 1 to 1000000 bases, not 0.",
        "1000001 | 1 | 0 | 0 | The read length must be from 1 to 1000000 bases, not 1000001.",
        "9 | 0 | 0 | 0 | The coverage must be more than 0 and at most 1000000, not 0.0.",
        "9 | NaN | 0 | 0 | The coverage must be more than 0 and at most 1000000, not NaN.",
        "9 | 1 | 0.51 | 0 | The error rate must be from 0 to 0.5 (0.01 is 1 %), not 0.51.",
        "9 | 1 | -1 | 0 | The error rate must be from 0 to 0.5 (0.01 is 1 %), not -1.0.",
        "9 | 1 | 0 | NaN | The heterozygosity must be from 0 to 0.5 (0.01 is 1 %), not NaN."
      })
  void refusesWithASentence(
      int length, double coverage, double errors, double heterozygosity, String sentence) {
    assertThatThrownBy(() -> new ReadSimulation(length, coverage, errors, heterozygosity, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }
}
