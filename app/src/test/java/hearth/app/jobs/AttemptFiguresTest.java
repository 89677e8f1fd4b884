package hearth.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fx.Format;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptFiguresTest {
  private final AttemptFigures figures =
      new AttemptFigures(new Format(Locale.ENGLISH, ZoneOffset.UTC));

  @Test
  void whatIsKnownComesFirstInWordsAndUnits() {
    assertThat(
            figures.all(
                Map.of(
                    "zAnother",
                    1.5,
                    "recordsRead",
                    12934.0,
                    "peakHeapBytes",
                    7.1e7,
                    "gcSeconds",
                    2.0)))
        .containsExactly(
            Map.entry("Garbage collection", "2\u00a0s"),
            Map.entry("Largest heap of an executor", "68\u00a0MB"),
            Map.entry("Records read", "12,934"),
            Map.entry("zAnother", "1.5"));
  }

  @Test
  void whatWasNotMeasuredIsNotThere() {
    assertThat(figures.text(Map.of(), "bytesRead")).isNull();
  }
}
