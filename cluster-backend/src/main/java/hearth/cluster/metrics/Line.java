package hearth.cluster.metrics;

import java.util.List;

/**
 * A figure over time.
 *
 * @param node whose, or empty when it is of a whole cluster or an attempt
 * @param seconds how wide the buckets are
 * @param buckets the earliest first, at most one of each span; none of a span without samples
 */
public record Line(Figure figure, String node, int seconds, List<Bucket> buckets) {
  public Line {
    buckets = List.copyOf(buckets);
  }
}
