package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import hearth.jobs.sequence.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTextTest {

  @Test
  void readsSpacesTabsCommentsAndEmptyRows() throws IOException {
    SortedMap<Long, Long> bins = read("# k 21\n0 7\n1 48396475\r\n\n2\t1641784\n3   0\n25002 1\n");

    assertThat(bins)
        .containsExactly(entry(1L, 48_396_475L), entry(2L, 1_641_784L), entry(25_002L, 1L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 5;2 x4           | line 2 | number of k-mers, a whole number, but here is \"x4\"",
        "1 5;2 4 9          | line 2 | this one has 3: \"2 4 9\"",
        "ACGT 5             | line 1 | multiplicity, a whole number, but here is \"ACGT\"",
        "1,5                | line 1 | this one has 1: \"1,5\"",
        "5 10;4 9           | line 2 | 4 comes after 5",
        "1 -5               | line 1 | \"-5\"",
        "1 5.5              | line 1 | \"5.5\"",
        "1 99999999999999999999 | line 1 | \"99999999999999999999\"",
        "999999999999 999999999999 | line 1 | 2^63"
      })
  void saysWhereAndWhatIsWrong(String text, String place, String problem) {
    String lines = text.replace(';', '\n');
    assertThatThrownBy(() -> read(lines))
        .isInstanceOfSatisfying(
            BadInputException.class,
            bad -> {
              assertThat(bad.place()).isEqualTo(place);
              assertThat(bad.problem()).contains(problem);
              assertThat(bad.remedy()).contains("jellyfish histo");
            });
  }

  @Test
  void aHistogramOfNothingIsNone() {
    assertThatThrownBy(() -> read("1 0\n2 0\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no k-mers");
  }

  private static SortedMap<Long, Long> read(String text) throws IOException {
    return HistogramText.read("some.hist", new BufferedReader(new StringReader(text)));
  }
}
