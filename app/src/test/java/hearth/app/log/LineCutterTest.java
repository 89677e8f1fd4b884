package hearth.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineCutterTest {
  private static final String TEXT = "first\r\nzweite Zeile äöü\n\n漢字 🧬\nlast without end";
  private static final List<String> LINES =
      List.of("first", "zweite Zeile äöü", "", "漢字 🧬", "last without end");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 64, 1000})
  void linesAreTheSameHoweverTheTextArrives(int piece) {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    LineCutter cutter = new LineCutter();
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += piece) {
      lines.addAll(
          cutter.cut(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece))));
    }
    lines.addAll(cutter.cut(new byte[0]));
    assertThat(lines).isEqualTo(LINES);
  }

  @Test
  void anUnfinishedLineWaitsUntilTheTextStopsGrowing() {
    LineCutter cutter = new LineCutter();
    assertThat(cutter.cut("half".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(cutter.cut(new byte[0])).containsExactly("half");
    assertThat(cutter.cut(new byte[0])).isEmpty();
  }
}
