package hearth.jobs.codon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodonsTest {

  @ParameterizedTest
  @CsvSource({"AAA, 0", "AAC, 1", "AGA, 8", "ATG, 14", "CAA, 16", "TTT, 63", "uga, 56", "UgA, 56"})
  void numbersFollowTheAlphabet(String letters, int number) {
    assertThat(Codons.index(letters)).isEqualTo(number);
  }

  @Test
  void textAndNumberAgree() {
    for (int codon = 0; codon < Codons.COUNT; codon++) {
      assertThat(Codons.index(Codons.text(codon))).isEqualTo(codon);
    }
    assertThat(Codons.text(14)).isEqualTo("ATG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AT", "ATGA", "ANG", "A-G", "ÀTG", "\u0141TG"})
  void refusesWhatIsNoCodon(String letters) {
    assertThatThrownBy(() -> Codons.index(letters))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + letters + "\" is not a codon");
  }
}
