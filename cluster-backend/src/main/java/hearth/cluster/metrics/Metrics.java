package hearth.cluster.metrics;

import java.time.Duration;
import java.time.Instant;

/** What clusters and attempts used. All calls block, and none fails: what is lost is not there. */
public interface Metrics {

  /**
   * What a cluster used, up to a moment. The longer the range, the wider the buckets: five seconds
   * up to an hour, a minute up to a day, a quarter of an hour beyond.
   *
   * @param cluster the name of its profile
   * @param range how far back, at most a year, of nodes a week
   * @param nodes whether each node is wanted, too
   */
  Measured cluster(String cluster, Instant until, Duration range, boolean nodes);

  /** What an attempt used, in at most 120 buckets for each figure. */
  Measured attempt(String jobId, int attempt);
}
