package hearth.jobs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobDescriptorTest {

  private final JobDescriptor descriptor = Golden.everyParameter();

  @Test
  void defaultsAreValidAndFillIn() {
    assertThat(descriptor.check(Map.of())).isEmpty();
    assertThat(descriptor.withDefaults(Map.of("k", "4")).toString())
        .isEqualTo("{k=4, code=11, title=Reads, reference=, canonical=true}");
  }

  @ParameterizedTest
  @CsvSource({
    "k, 0, 'k must be a whole number from 1 to 32, not \"0\".'",
    "k, 33, 'k must be a whole number from 1 to 32, not \"33\".'",
    "k, 2.5, 'k must be a whole number from 1 to 32, not \"2.5\".'",
    "code, 7, 'Genetic code must be one of 1, 11, not \"7\".'",
    "canonical, yes, 'Canonical must be true or false, not \"yes\".'",
    "kk, 1, 'Every parameter has no parameter \"kk\". It has: k, code, title, reference, canonical.'"
  })
  void aWrongValueIsASentence(String name, String value, String problem) {
    assertThat(descriptor.check(Map.of(name, value))).isEqualTo(Map.of(name, problem));
  }

  @Test
  void tooLongTextsAndMissingFilesAreSentences() {
    assertThat(descriptor.check(Map.of("title", "x".repeat(81))))
        .isEqualTo(Map.of("title", "Title must have at most 80 characters."));
    var required = new Parameter.FileParameter("r", "Reference", "", List.of("fasta"), true);
    assertThat(required.check(" ")).contains("Reference needs a file.");
    assertThat(required.check("/a.fa")).isEmpty();
  }

  @Test
  void requestsGiveTypedValues() {
    JobRequest request = Golden.request();
    assertThat(request.intParameter("k")).isEqualTo(21);
    assertThat(request.flagParameter("canonical")).isTrue();
    assertThatThrownBy(() -> request.textParameter("none"))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("has no parameter none");
    assertThatThrownBy(() -> request.intParameter("canonical"))
        .hasMessage("Parameter canonical is not a whole number.");
  }
}
