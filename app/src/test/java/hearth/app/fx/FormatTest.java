package hearth.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  private final Format format = new Format(Locale.ENGLISH, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1 KB",
    "1048575, 1.0 MB",
    "1048576, 1.0 MB",
    "591396864, 564 MB",
    "1288490189, 1.2 GB",
    "17179869184, 16 GB"
  })
  void bytesInTheLargestUnitThatGivesOne(long bytes, String text) {
    assertThat(plain(format.bytes(bytes))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59, 59 s",
    "60, 1 min 00 s",
    "125, 2 min 05 s",
    "3600, 1 h 00 min",
    "4359, 1 h 12 min",
    "273600, 3 d 4 h",
    "-5, 0 s"
  })
  void durationsInTheirTwoLargestUnits(long seconds, String text) {
    assertThat(plain(format.duration(Duration.ofSeconds(seconds)))).isEqualTo(text);
  }

  @Test
  void lessThanASecondIsNotNothing() {
    assertThat(plain(format.duration(Duration.ofMillis(400)))).isEqualTo("< 1 s");
  }

  @Test
  void todayIsATimeAndAnotherDayHasItsDate() {
    Instant now = Instant.parse("2026-11-21T14:35:00Z");
    assertThat(format.moment(Instant.parse("2026-11-21T08:05:00Z"), now)).isEqualTo("08:05");
    assertThat(format.moment(Instant.parse("2026-11-20T18:05:00Z"), now)).isEqualTo("20 Nov 18:05");
    assertThat(format.moment(Instant.parse("2025-11-21T08:05:00Z"), now))
        .isEqualTo("21 Nov 2025 08:05");
  }

  @Test
  void figuresAreGroupedAndTextStaysAsItIs() {
    assertThat(format.figure(1334278)).isEqualTo("1,334,278");
    assertThat(format.figure(14L)).isEqualTo("14");
    assertThat(format.figure(0.12345)).isEqualTo("0.123");
    assertThat(format.figure("11 Bacterial")).isEqualTo("11 Bacterial");
  }

  @Test
  void aPathWithoutANameIsShownWhole() {
    assertThat(Format.fileName(Path.of("/data/reads.fq"))).isEqualTo("reads.fq");
    assertThat(Format.fileName(Path.of("/"))).isEqualTo("/");
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
