package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JobIdsTest {

  @Test
  void anIdTellsLocalTimeAndTypeAndFourRandomDigits() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T13:35:01Z"), ZoneId.of("Europe/Berlin"));
    JobIds ids = new JobIds(clock, new Random(7));

    assertThat(ids.next("kmer-spectrum")).matches("20261121-143501-kmer-spectrum-[0-9a-f]{4}");
    assertThat(ids.next("codon-usage")).isNotEqualTo(ids.next("codon-usage"));
  }
}
