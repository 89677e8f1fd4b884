package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
  void aBarShortensTheTaskAndNotWhatAPersonWaitsFor() {
    BarProgress progress = new BarProgress(err, () -> 0);
    String left = "about 10 to 20 min left, 1,234.5 MB/s";
    List<String> more = List.of("12 of 16 tasks", "7.0 MB and 3 records read");

    progress.show(new ProgressView.Moment("kmer-spectrum", 0.45, "Counting", left, more));
    progress.show(new ProgressView.Moment("my-own-kind-of-job", 0.45, "Counting", left, more));
    progress.show(new ProgressView.Moment("k-means", 1, "Counting", "5.0 MB/s", more));
    progress.show(new ProgressView.Moment("convert", 0, "", "", more));
    progress.close();

    assertThat(text().lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly(
            "kmer-spectrum [=====       ]  45 %  0:00  " + left,
            "my-own-kind-… [=====       ]  45 %  0:00  " + left,
            "k-means [============] 100 %  0:00  5.0 MB/s, 12 of 16 tasks",
            "convert [            ]   0 %  0:00  12 of 16 tasks, 7.0 MB and 3 records read")
        .allMatch(line -> line.length() <= 79);
  }

  @Test
  void aLineSaysAll() {
    AtomicLong time = new AtomicLong();
    LineProgress progress = new LineProgress(err, time::get);
    ProgressView.Moment moment =
        new ProgressView.Moment("k-means", 0.5, "", "", List.of("3 tasks", "1 record"));

    progress.show(moment);
    time.addAndGet(Duration.ofSeconds(11).toNanos());
    progress.show(moment);

    assertThat(text().lines()).containsExactly("k-means, 50 %", "k-means, 50 %, 3 tasks, 1 record");
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
