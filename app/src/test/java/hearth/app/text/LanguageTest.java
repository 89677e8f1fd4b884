package hearth.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @AfterEach
  void speakEnglish() {
    Language.ENGLISH.speak();
  }

  @ParameterizedTest
  @CsvSource({
    "de, GERMAN",
    "de-AT, GERMAN",
    "zh-CN, CHINESE",
    "zh-Hans-SG, CHINESE",
    "en-GB, ENGLISH",
    "fr, ENGLISH"
  })
  void aComputerHasTheLanguageOfItsLocale(String tag, Language language) {
    assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(language);
  }

  /** A comma before decimals would contradict the files, one between thousands mean decimals. */
  @ParameterizedTest
  @CsvSource({
    "ENGLISH, Dismiss, '12,345 lines', 0.5 s",
    "GERMAN, Ausblenden, 12’345 Zeilen, 0.5 s",
    "CHINESE, 忽略, '12,345 行', 0.5 s"
  })
  void textsAreInTheLanguageInForceAndNumbersHaveAPoint(
      Language language, String dismiss, String lines, String seconds) {
    Locale formats = Locale.getDefault(Locale.Category.FORMAT);
    language.speak();

    assertThat(Messages.text("sample.dismiss.button")).isEqualTo(dismiss);
    assertThat(Messages.text("log.count", 12_345)).isEqualTo(lines);
    assertThat(Messages.text("cli.samples.seconds", 0.5)).isEqualTo(seconds);
    assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(formats);
  }

  @Test
  void whatALanguageLacksIsEnglish() {
    Language.GERMAN.speak();

    assertThat(Messages.text("cli.cancelled")).isEqualTo("Cancelled.");
  }
}
