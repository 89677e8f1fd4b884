package hearth.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Canceller.Means;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancelWordsTest {

  @Test
  void ofAnotherUserTheNameIsTold() {
    Canceller ada = new Canceller(Means.WINDOW, "ada");
    assertThat(CancelWords.sentence(ada, "ada")).isEqualTo("Cancelled in the window.");
    assertThat(CancelWords.sentence(ada, "grace"))
        .isEqualTo("Cancelled in the window. The user ada did so.");
  }

  @Test
  void whatNobodyNotedIsSaid() {
    assertThat(CancelWords.sentence(null, "ada"))
        .isEqualTo("Cancelled. By whom is not known.")
        .isEqualTo(CancelWords.sentence(new Canceller(Means.UNKNOWN, "grace"), "ada"));
  }

  @ParameterizedTest
  @EnumSource(Means.class)
  void everyMeansIsASentence(Means means) {
    assertThat(CancelWords.sentence(new Canceller(means, null), "ada"))
        .startsWith("Cancelled")
        .endsWith(".");
  }
}
