package hearth.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Direct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFeedTest {
  private final Direct direct = new Direct();
  private String text = "";
  private boolean exists = true;

  @AfterEach
  void end() {
    direct.close();
  }

  @Test
  void readsOnFromWhereItWas() {
    text = "one\ntwo\n";
    LogFeed feed = feed();
    assertThat(feed.lines()).containsExactly("one", "two");
    text += "three\n";
    feed.read();
    assertThat(feed.lines()).containsExactly("one", "two", "three");
    feed.close();
  }

  @Test
  void filtersInUpperAndLowerCase() {
    text = "INFO started\nWARN little memory\ninfo stopped\n";
    LogFeed feed = feed();
    feed.filterProperty().set(LineFilter.text(" Info "));
    assertThat(feed.lines()).containsExactly("INFO started", "info stopped");
    feed.filterProperty().set(LineFilter.ALL);
    assertThat(feed.lines()).hasSize(3);
    feed.close();
  }

  @Test
  void keepsTheLatestLinesOfAVeryLongLog() {
    text = "line\n".repeat(LogFeed.MOST_LINES) + "the last\n";
    LogFeed feed = feed();
    assertThat(feed.lines()).hasSize(LogFeed.MOST_LINES).endsWith("the last");
    feed.close();
  }

  @Test
  void aLogThatIsNotThereYetIsNoFault() {
    exists = false;
    LogFeed feed = feed();
    assertThat(feed.missingProperty().get()).isTrue();
    assertThat(direct.faults).isEmpty();
    exists = true;
    text = "now\n";
    feed.read();
    assertThat(feed.missingProperty().get()).isFalse();
    assertThat(feed.lines()).containsExactly("now");
    feed.close();
  }

  @Test
  void whatIsShownInsteadGoesWhenTheLogBegins() {
    LogFeed feed = feed();
    feed.setFallback(List.of("from the events"));
    assertThat(feed.lines()).containsExactly("from the events");
    text = "from the log\n";
    feed.read();
    feed.setFallback(List.of("from the events"));
    assertThat(feed.lines()).containsExactly("from the log");
    feed.close();
  }

  private LogFeed feed() {
    return new LogFeed(this::open, direct.tasks());
  }

  private InputStream open(long offset) throws IOException {
    if (!exists) {
      throw new IOException("no log");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int from = (int) Math.min(offset, bytes.length);
    return new ByteArrayInputStream(bytes, from, bytes.length - from);
  }
}
