package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressViewTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void linesComeWhenSomethingBeginsAndThenNowAndThen() {
    AtomicLong time = new AtomicLong();
    LineProgress progress = new LineProgress(err, time::get);

    progress.show(new ProgressView.Moment("Start", 0, "", ""));
    progress.show(new ProgressView.Moment("Start", 0.5, "", "unseen"));
    time.addAndGet(Duration.ofSeconds(11).toNanos());
    progress.show(new ProgressView.Moment("Start", 0.75, "", "worker-2"));
    progress.show(new ProgressView.Moment("kmer-spectrum", 0, "Reading", "0 of 5 tasks"));
    progress.show(new ProgressView.Moment("kmer-spectrum", 0.3, "Reading", "1 of 5 tasks"));
    progress.show(new ProgressView.Moment("kmer-spectrum", 0.5, "Counting", "0 of 5 tasks"));
    progress.close();

    assertThat(text().lines())
        .containsExactly(
            "Start",
            "Start, 75 %, worker-2",
            "kmer-spectrum: Reading",
            "kmer-spectrum: Counting, 50 %");
  }

  @Test
  void aBarMovesOnOneLineForEachTask() {
    AtomicLong time = new AtomicLong();
    BarProgress progress = new BarProgress(err, time::get);

    progress.show(new ProgressView.Moment("Start", 0, "", ""));
    time.addAndGet(Duration.ofSeconds(7).toNanos());
    progress.show(new ProgressView.Moment("Start", 0.5, "", ""));
    progress.show(new ProgressView.Moment("Job", 0.25, "", "3 of 12 tasks"));
    progress.close();
    progress.close();

    String[] lines = text().split(System.lineSeparator());
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).endsWith("]  50 %  0:07");
    assertThat(lines[1]).contains("Job", "]  25 %  0:00  3 of 12 tasks");
    assertThat(text()).endsWith(System.lineSeparator());
  }

  @Test
  void aBarFitsANarrowTerminalAndIsNotRedrawnTooOften() {
    AtomicLong time = new AtomicLong();
    BarProgress progress = new BarProgress(err, time::get);

    for (int step = 0; step <= 1000; step++) {
      time.addAndGet(Duration.ofMillis(1).toNanos());
      progress.show(
          new ProgressView.Moment(
              "A task with quite a long name", step / 1000.0, "", "w".repeat(200)));
    }
    progress.close();

    String[] drawn = text().split("\r");
    assertThat(drawn).hasSizeBetween(5, 13);
    assertThat(drawn).allMatch(line -> line.strip().length() <= 79);
  }

  @Test
  void onlyATerminalWithoutJsonGetsABar() {
    try (ProgressView bar = ProgressView.on(new Console(err, err, true), false);
        ProgressView json = ProgressView.on(new Console(err, err, true), true);
        ProgressView file = ProgressView.on(new Console(err, err, false), false)) {
      assertThat(bar).isInstanceOf(BarProgress.class);
      assertThat(json).isInstanceOf(LineProgress.class);
      assertThat(file).isInstanceOf(LineProgress.class);
    }
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
