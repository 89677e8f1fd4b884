package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimedLinesTest {

  private static final String FIRST = "2026-11-21T13:21:46.000000001Z";
  private static final String SECOND = "2026-11-21T13:21:46.000000002Z";

  private final List<Map.Entry<Instant, String>> told = new ArrayList<>();
  private final TimedLines lines =
      new TimedLines((at, text) -> told.add(Map.entry(at, UTF_8.decode(text).toString())));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 31, 32, 33, 1024})
  void piecesOfAnyLengthMakeTheSameMessages(int length) {
    add(FIRST + " Grüße, 20 bases\n" + SECOND + " \n" + SECOND + " its end", length);
    assertThat(told).hasSize(2);

    lines.end();

    assertThat(told)
        .containsExactly(
            Map.entry(Instant.parse(FIRST), "Grüße, 20 bases\n"),
            Map.entry(Instant.parse(SECOND), "\n"),
            Map.entry(Instant.parse(SECOND), "its end"));
  }

  @Test
  void aLineThatDockerPartsIsWhole() {
    String half = "A".repeat(TimedLines.LONGEST);

    add(FIRST + " " + half + SECOND + " CGT\n" + SECOND + " next\n", 1000);

    assertThat(told).extracting(Map.Entry::getValue).containsExactly(half, "CGT\n", "next\n");
  }

  @Test
  void whatHasNoTimeIsRefused() {
    assertThatThrownBy(() -> add("no time\n", 100)).isInstanceOf(DateTimeParseException.class);
    assertThatThrownBy(() -> add("x".repeat(200) + "\n", 100))
        .isInstanceOf(DateTimeParseException.class);
  }

  private void add(String text, int length) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int from = 0; from < bytes.length; from += length) {
      lines.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length)));
    }
  }
}
