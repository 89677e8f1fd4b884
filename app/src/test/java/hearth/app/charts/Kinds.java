package hearth.app.charts;

import hearth.cluster.results.ClusterChecks;
import hearth.cluster.results.ClusterChecks.Check;
import hearth.cluster.results.ClusterChecks.Partition;
import hearth.cluster.results.Clustering;
import hearth.cluster.results.Clustering.Cluster;
import hearth.cluster.results.SampleComparison;
import hearth.cluster.results.SampleComparison.Distances;
import hearth.cluster.results.SampleTree;
import hearth.cluster.results.SequenceStatistics;
import hearth.cluster.results.SequenceStatistics.Copies;
import hearth.cluster.results.SequenceStatistics.Gc;
import hearth.cluster.results.SequenceStatistics.Lengths;
import hearth.cluster.results.SequenceStatistics.Letters;
import hearth.cluster.results.SequenceStatistics.Quality;
import hearth.cluster.results.SequenceStatistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Results of the kinds that have several charts, for tests. */
public final class Kinds {
  private Kinds() {}

  /** Reads of 60 to 150 letters that get worse towards their ends. */
  public static SequenceStatistics reads() {
    List<Lengths> lengths = new ArrayList<>();
    List<Letters> letters = new ArrayList<>();
    List<Quality> qualities = new ArrayList<>();
    for (int at = 1; at <= 150; at++) {
      if (at >= 60) {
        long records = at == 150 ? 2_700 : at - 55;
        lengths.add(new Lengths(at, at, records, at * records));
      }
      long a = 700 + at;
      letters.add(new Letters(at, at, 3_000, a, 750, 740, 3_000 - a - 1_500, 10, 0));
      double median = 38 - at / 12;
      qualities.add(
          new Quality(
              at,
              at,
              3_000,
              median - 1.25,
              median - 2 - at / 15,
              median - 1 - at / 40,
              median,
              median + 1,
              41));
    }
    return new SequenceStatistics(
        List.of(summary("reads.fq.gz", 150)),
        summary("reads.fq.gz", 150),
        lengths,
        gc(),
        letters,
        qualities,
        List.of(new Copies(1, 2_600, 2_600), new Copies(2, 110, 220), new Copies(60, 3, 180)));
  }

  /** An assembly of 21 letters to 2 million. */
  public static SequenceStatistics assembly() {
    return new SequenceStatistics(
        List.of(summary("genome.fa", 1_500_000)),
        summary("genome.fa", 1_500_000),
        List.of(
            new Lengths(0, 0, 2, 0),
            new Lengths(21, 21, 5, 105),
            new Lengths(22, 22, 7, 154),
            new Lengths(299, 299, 3, 897),
            new Lengths(300, 300, 4, 1_200),
            new Lengths(301, 327, 6, 1_900),
            new Lengths(328, 357, 1, 340),
            new Lengths(1_397_000, 1_523_000, 1, 1_500_000)),
        gc(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Summary summary(String name, double longest) {
    return new Summary(name, 3_000, 430_000, 60, 143.25, longest, 150, longest, 0.4986);
  }

  private static List<Gc> gc() {
    return IntStream.rangeClosed(0, 100)
        .mapToObj(at -> new Gc(at, Math.round(300 * Math.exp(-(at - 50) * (at - 50) / 90.0))))
        .toList();
  }

  /** So many samples in two groups; the tree has the second group first. */
  public static SampleComparison comparison(int samples) {
    List<String> names =
        IntStream.range(0, samples).mapToObj(i -> "isolate-%02d.fna".formatted(i)).toList();
    double[][] mash = new double[samples][samples];
    for (int a = 0; a < samples; a++) {
      for (int b = 0; b < samples; b++) {
        mash[a][b] = a == b ? 0 : a % 2 == b % 2 ? 0.01 + 0.001 * (a + b) / samples : 0.125;
      }
    }
    mash[0][samples - 1] = 1;
    mash[samples - 1][0] = 1;
    return new SampleComparison(
        21,
        names,
        new Distances(mash),
        new Distances(mash),
        new Distances(mash),
        new SampleTree("", 0, List.of(group(names, 1), group(names, 0))));
  }

  private static SampleTree group(List<String> names, int rest) {
    return new SampleTree(
        "",
        0.05,
        IntStream.range(0, names.size())
            .filter(i -> i % 2 == rest)
            .mapToObj(i -> new SampleTree(names.get(i), 0.005 + 0.0004 * i, List.of()))
            .toList());
  }

  /** Three clusters of four features, of which the last is the same for all. */
  public static Clustering clustering() {
    return new Clustering(
        List.of("length", "width", "mass", "constant"),
        List.of(
            new Cluster(1, 1_200, List.of(10.0, -2.0, 0.5, 7.0)),
            new Cluster(2, 300, List.of(20.0, -4.0, 0.25, 7.0)),
            new Cluster(3, 45, List.of(60.0, 6.0, 0.0, 7.0))),
        List.of(9_000.0, 4_200.5, 4_100.0, 4_099.5),
        true);
  }

  /** A check that failed, one that did not, and twelve partitions on two executors. */
  public static ClusterChecks checks() {
    return new ClusterChecks(
        List.of(
            new Check("rdd-sum", true, "The sum of a million numbers is right.", ""),
            new Check("disk-speed", false, "worker-2 writes 0.4 MB/s.", "Look at the disk.")),
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> new Partition(i, i % 3 == 0 ? "worker-2" : "worker-1", 83_333 + i % 2))
            .toList());
  }
}
