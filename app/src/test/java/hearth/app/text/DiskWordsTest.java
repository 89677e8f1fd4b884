package hearth.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.forecast.DiskForecast;
import hearth.cluster.forecast.DiskRange;
import hearth.cluster.queue.DiskOutlook;
import hearth.cluster.queue.DiskOutlook.Disk;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiskWordsTest {

  private static final long GB = 1L << 30;
  private static final Path HERE = Path.of("results");

  private final DiskWords words = new DiskWords(Locale.ENGLISH);

  @Test
  void whatATypeStatesIsAMost() {
    DiskOutlook outlook =
        new DiskOutlook(DiskForecast.atMost(3 * GB, GB), List.of(new Disk(HERE, 4 * GB, 20 * GB)));

    assertThat(plain(words.amount(outlook)))
        .isEqualTo(
            "Disk: at most 4.0 GB, of which at most 3.0 GB only while it runs; 20 GB are free");
    assertThat(words.shortage(outlook)).isEmpty();
  }

  @Test
  void whatPastRunsToldIsARange() {
    DiskForecast learned =
        new DiskForecast(new DiskRange(0, 0), new DiskRange(2 * GB, 3 * GB), true);

    assertThat(plain(words.amount(new DiskOutlook(learned, List.of()))))
        .isEqualTo("Disk: about 2.0 GB to 3.0 GB");
  }

  @Test
  void theDiskThatBecomesFullIsNamed() {
    DiskOutlook outlook =
        new DiskOutlook(
            DiskForecast.atMost(3 * GB, GB),
            List.of(new Disk(Path.of("temporary"), 3 * GB, 2 * GB), new Disk(HERE, GB, 20 * GB)));

    assertThat(plain(words.shortage(outlook).orElseThrow()))
        .startsWith("The job puts at most 3.0 GB where temporary is, and 2.0 GB are free there.");
    assertThat(plain(words.amount(outlook))).endsWith("2.0 GB are free");
  }

  @Test
  void whatNobodyKnowsIsNotSaid() {
    assertThat(words.amount(null)).isEmpty();
    assertThat(words.shortage(null)).isEmpty();
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
