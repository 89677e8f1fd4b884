package hearth.cluster.queue;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Names jobs so that they sort by time and tell their type, such as {@code
 * 20261121-143501-kmer-spectrum-7f3a}: local time, job type, four random hex digits.
 */
final class JobIds {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Clock clock;
  private final RandomGenerator random;

  JobIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  String next(String type) {
    return "%s-%s-%04x"
        .formatted(LocalDateTime.now(clock).format(TIME), type, random.nextInt(0x10000));
  }
}
