package hearth.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every other language has each text of the window, with the same values in it. Who adds a text
 * adds it in all languages; what fails here names the keys.
 */
class TranslationsTest {
  /** Words that are the same in both languages; a text of these alone may equal the English one. */
  private static final Map<String, Set<String>> SHARED_WORDS =
      Map.of(
          "_de",
              words(
                  """
                  Bytes CAI Cluster Codon Codons Computer Container CPU Deutsch Docker English Executor \
                  Filter Format GB GC Gigabytes Hearth Heap Iteration Job Jobs Linear Log Master MB \
                  Median Name Nc Normal Partition Ports Position RSCU SHA Shuffle Stage Stages Tasks \
                  Worker bp min"""),
          "_zh_CN",
              words(
                  """
                  CAI CPU Delete Deutsch Docker End English GB GC Hearth Home MB Nc RSCU SHA bp mer \
                  mers"""));

  private static final Pattern VALUE = Pattern.compile("\\{(\\d)(,number[^}]*)?");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_de", "_zh_CN"})
  void everyTextOfTheWindowIsThereAndNoOther(String suffix) throws IOException {
    Set<String> english = Bundle.read("").windowKeys();
    Set<String> other = Bundle.read(suffix).keys();

    assertThat(Bundle.minus(english, other)).as("keys missing in messages" + suffix).isEmpty();
    assertThat(Bundle.minus(other, english)).as("keys that English lacks").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_de", "_zh_CN"})
  void noTextIsThereTwice(String suffix) throws IOException {
    assertThat(Bundle.read(suffix).written()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_de", "_zh_CN"})
  void everyTextHasTheSameValuesInIt(String suffix) throws IOException {
    Bundle english = Bundle.read("");
    Bundle other = Bundle.read(suffix);
    for (String key : Bundle.minus(other.keys(), Bundle.minus(other.keys(), english.keys()))) {
      assertThat(values(other.text(key))).as(key).isEqualTo(values(english.text(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"_de", "_zh_CN"})
  void everyTextIsAMessageFormatForEveryNumber(String suffix) throws IOException {
    Bundle other = Bundle.read(suffix);
    for (String key : other.keys()) {
      String text = other.text(key);
      assertThat(text).as(key).isNotBlank().doesNotContain("'");
      for (int number = 0; number < 3; number++) {
        Object[] args = new Object[6];
        Arrays.fill(args, number);
        assertThat(new MessageFormat(text, Locale.ROOT).format(args)).as(key).doesNotContain("{");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"_de", "_zh_CN"})
  void noTextWasLeftInEnglish(String suffix) throws IOException {
    Bundle english = Bundle.read("");
    Bundle other = Bundle.read(suffix);
    List<String> left =
        other.keys().stream()
            .filter(key -> other.text(key).equals(english.text(key)))
            .filter(key -> !isShared(other.text(key), suffix))
            .toList();

    assertThat(left).isEmpty();
  }

  @Test
  void aPlantedTextInEnglishOrWithoutAValueIsFound() {
    assertThat(isShared("Worker {0}", "_de")).isTrue();
    assertThat(isShared("Open the worker {0}", "_de")).isFalse();
    assertThat(values("{0,choice,1#one|1<{0}} of {1,number,0.0}"))
        .isEqualTo(values("{0}, {1,number,0.0}"));
    assertThat(values("{0} of {1,number,0.0}")).isNotEqualTo(values("{0} of {1}"));
    assertThat(values("{0} of {1}")).isNotEqualTo(values("{0}"));
  }

  private static boolean isShared(String text, String suffix) {
    Set<String> shared = SHARED_WORDS.getOrDefault(suffix, Set.of());
    return WORD.matcher(text.replaceAll("\\{[^}]*}|_", ""))
        .results()
        .map(MatchResult::group)
        .allMatch(word -> shared.contains(word) || !word.codePoints().allMatch(c -> c < 128));
  }

  /** The places of values, with their formats; choices are each language's own. */
  private static Set<String> values(String text) {
    Set<String> values = new TreeSet<>();
    VALUE.matcher(text).results().forEach(found -> values.add(found.group()));
    return values;
  }
}
