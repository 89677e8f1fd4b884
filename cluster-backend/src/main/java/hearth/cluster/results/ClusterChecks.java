package hearth.cluster.results;

import java.util.List;

/**
 * What came of the checks of a cluster, as read from {@code checks.tsv} and {@code partitions.tsv}.
 *
 * @param checks in the order in which they were made
 * @param partitions how records were spread; empty when that check broke off, and of checks before
 *     they wrote it down
 */
public record ClusterChecks(List<Check> checks, List<Partition> partitions) {
  public ClusterChecks {
    checks = List.copyOf(checks);
    partitions = List.copyOf(partitions);
  }

  /**
   * A check.
   *
   * @param name such as {@code disk-speed}
   * @param evidence what was found
   * @param remedy what to do; empty where nothing is to be done
   */
  public record Check(String name, boolean passed, String evidence, String remedy) {}

  /**
   * A partition of the records that were spread over the cluster.
   *
   * @param number from 1
   * @param executor which one had it
   */
  public record Partition(int number, String executor, long records) {}
}
