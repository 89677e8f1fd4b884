package hearth.cluster.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * How finely the past of a cluster is kept for how long. Every sample goes into a bucket of each
 * tier, so nothing has to be moved when time passes: what is too old is dropped.
 */
enum Tier {
  FINE(5, Duration.ofHours(1), Duration.ofHours(1)),
  MINUTES(60, Duration.ofDays(1), Duration.ofDays(1)),
  QUARTERS(900, Duration.ofDays(366), Duration.ofDays(8));

  private final int seconds;
  private final Duration kept;
  private final Duration keptOfNodes;

  Tier(int seconds, Duration kept, Duration keptOfNodes) {
    this.seconds = seconds;
    this.kept = kept;
    this.keptOfNodes = keptOfNodes;
  }

  /** The width of its buckets; a multiple of the finer tiers'. */
  int seconds() {
    return seconds;
  }

  /** Buckets that end before this are dropped, in seconds since 1970. */
  long keptFrom(Subject.Kind kind, Instant now) {
    Duration age = kind == Subject.Kind.NODE ? keptOfNodes : kept;
    return now.minus(age).getEpochSecond();
  }

  /** The finest that keeps a range whole. */
  static Tier of(Duration range) {
    for (Tier tier : values()) {
      if (range.compareTo(tier.kept) <= 0) {
        return tier;
      }
    }
    return QUARTERS;
  }
}
