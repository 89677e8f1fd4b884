package hearth.cluster.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Samples that are not in the file yet. Not thread-safe. */
final class Pending {

  /** Of a file that cannot be written for long, the latest are lost. */
  private static final int MOST_OF_AN_ATTEMPT = 100_000;

  private final Map<Series, TreeMap<Long, Bucket>> clusters = new LinkedHashMap<>();
  private final Map<Subject, OfAttempt> attempts = new LinkedHashMap<>();

  /** A figure of something. */
  record Series(Subject subject, Figure figure) {}

  /**
   * Samples of an attempt in the order of time. Which of them the file has already is known only
   * there.
   */
  record OfAttempt(String cluster, List<Sample> samples) {}

  /** Adds a sample of a cluster or a node. */
  void add(Sample sample) {
    Bucket bucket = Bucket.of(sample.atMillis(), Tier.FINE.seconds(), sample.value());
    clusters
        .computeIfAbsent(new Series(sample.subject(), sample.figure()), key -> new TreeMap<>())
        .merge(bucket.start(), bucket, Bucket::plus);
  }

  /** Adds samples of an attempt, which are later than those before. */
  void add(Subject attempt, String cluster, List<Sample> samples) {
    List<Sample> known =
        attempts
            .computeIfAbsent(attempt, key -> new OfAttempt(cluster, new ArrayList<>()))
            .samples();
    known.addAll(samples.subList(0, Math.min(samples.size(), MOST_OF_AN_ATTEMPT - known.size())));
  }

  boolean isEmpty() {
    return clusters.isEmpty() && attempts.isEmpty();
  }

  boolean hasAttempts() {
    return !attempts.isEmpty();
  }

  Map<Subject, OfAttempt> attempts() {
    return attempts;
  }

  /** The buckets of {@link Tier#FINE}, by what they are of. */
  Map<Series, Collection<Bucket>> clusters() {
    Map<Series, Collection<Bucket>> all = new LinkedHashMap<>();
    clusters.forEach((series, buckets) -> all.put(series, buckets.values()));
    return all;
  }
}
