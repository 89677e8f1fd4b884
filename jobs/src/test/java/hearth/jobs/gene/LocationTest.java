package hearth.jobs.gene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of the INSDC feature table, and what E. coli and plastids have. */
class LocationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "340..565                                 | 340-565",
        "467                                      | 467-467",
        "join(12..78,134..202)                    | 12-78 134-202",
        "complement(34..126)                      | -34-126",
        "complement(join(2691..4571,4918..5163))  | -4918-5163 -2691-4571",
        "join(complement(4918..5163),complement(2691..4571)) | -4918-5163 -2691-4571",
        "join(1465392..1467909, 1469246..1469295) | 1465392-1467909 1469246-1469295",
        "join(9..10,1..2)                         | 9-10 1-2"
      })
  void tellsThePartsInTheOrderOfTranslation(String text, String spans) {
    Location location = Location.parse(text);
    assertThat(location.skip()).isNull();
    assertThat(
            location.spans().stream()
                .map(span -> (span.reverse() ? "-" : "") + span.low() + "-" + span.high())
                .collect(Collectors.joining(" ")))
        .isEqualTo(spans);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<345..500                     | false | true",
        "<1..888                       | false | true",
        "1..>888                       | true  | false",
        "complement(<1..888)           | true  | false",
        "complement(1..>888)           | false | true",
        "join(<1..5,9..>12)            | false | false",
        "complement(join(<1..5,9..12)) | true  | false"
      })
  void tellsWhichEndIsMissing(String text, boolean startKnown, boolean endKnown) {
    GeneModel gene = new GeneModel(0, "", "", 1, 0, Location.parse(text).spans(), null);
    assertThat(gene.startKnown()).isEqualTo(startKnown);
    assertThat(gene.endKnown()).isEqualTo(endKnown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "join(complement(69611..69724),139856..140087,140625..140650) | TRANS_SPLICED",
        "J00194.1:100..202           | ELSEWHERE",
        "join(1..100,J00194.1:1..20) | ELSEWHERE",
        "order(1..10,20..30)         | INEXACT",
        "102.110                     | INEXACT",
        "123^124                     | INEXACT",
        "join((3.9)..12,20..30)      | INEXACT",
        "one-of(1,4)..9              | INEXACT",
        ">10..20                     | INEXACT"
      })
  void tellsWhyItCannotBeCutOut(String text, SkipReason reason) {
    assertThat(Location.parse(text).skip()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "join(1..5", "5..1", "0..4", "a..b", "join()", "1..2,3..4", "1-5"})
  void refusesWhatIsNone(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Location.parse(text));
  }

  @Test
  void spacesInsideDoNotMatter() {
    assertThat(Location.parse(" join(1..2, 4..5) ").spans()).hasSize(2);
  }
}
