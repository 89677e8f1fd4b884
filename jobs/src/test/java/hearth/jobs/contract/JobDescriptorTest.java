package hearth.jobs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobDescriptorTest {

  private final JobDescriptor descriptor = Golden.everyParameter();

  @Test
  void defaultsAreValidAndFillIn() {
    assertThat(descriptor.check(Map.of())).isEmpty();
    assertThat(descriptor.withDefaults(Map.of("k", "4")).toString())
        .isEqualTo("{k=4, share=0.05, code=11, title=Reads, reference=, canonical=true}");
  }

  @ParameterizedTest
  @CsvSource({
    "k, 0, 'k must be a whole number from 1 to 32, not \"0\".'",
    "k, 33, 'k must be a whole number from 1 to 32, not \"33\".'",
    "k, 2.5, 'k must be a whole number from 1 to 32, not \"2.5\".'",
    "share, 1.5, 'Share must be a number from 0 to 1, with a point before its decimals, not \"1.5\".'",
    "share, '0,5', 'Share must be a number from 0 to 1, with a point before its decimals, not \"0,5\".'",
    "share, NaN, 'Share must be a number from 0 to 1, with a point before its decimals, not \"NaN\".'",
    "code, 7, 'Genetic code must be one of 1, 11, not \"7\".'",
    "canonical, yes, 'Canonical must be true or false, not \"yes\".'",
    "kk, 1, 'Every parameter has no parameter \"kk\". It has: k, share, code, title, reference, canonical.'"
  })
  void aWrongValueIsASentence(String name, String value, String problem) {
    assertThat(descriptor.check(Map.of(name, value))).isEqualTo(Map.of(name, problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "0.25", " .5 ", "1e-3"})
  void aDecimalIsWrittenInAnyUsualWay(String value) {
    assertThat(descriptor.check(Map.of("share", value))).isEmpty();
  }

  @Test
  void theDefaultOfADecimalIsWrittenAsPeopleDo() {
    assertThat(new Parameter.DecimalParameter("d", "D", "", 0, 1e9, 0).defaultValue())
        .isEqualTo("0");
    assertThat(new Parameter.DecimalParameter("d", "D", "", 0, 1e9, 1e8).defaultValue())
        .isEqualTo("100000000");
    assertThat(new Parameter.DecimalParameter("d", "D", "", 0, 1, 1e-5).defaultValue())
        .isEqualTo("0.00001");
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
    assertThat(request.decimalParameter("top")).isEqualTo(100);
    assertThatThrownBy(() -> request.textParameter("none"))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("has no parameter none");
    assertThatThrownBy(() -> request.intParameter("canonical"))
        .hasMessage("Parameter canonical is not a whole number.");
  }

  @Test
  void aRequestOfAnEarlierVersionHasNoFiles() {
    String json = Golden.text("request.json");
    String before = json.replaceFirst("(?s)\"files\" : \\{.*?\\}\\s*\\},", "");
    assertThat(before).isNotEqualTo(json);
    assertThat(ContractJson.request(before).files()).isEmpty();
  }
}
