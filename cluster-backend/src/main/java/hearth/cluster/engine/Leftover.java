package hearth.cluster.engine;

/**
 * Something that an earlier run of this Hearth home left and that no running cluster needs.
 *
 * @param kind what it is
 * @param name its name, unique among its kind
 * @param cluster the cluster that it belongs to, or empty
 * @param bytes the room it takes, or 0 when that is small or not known
 */
public record Leftover(Kind kind, String name, String cluster, long bytes) {

  /** What a leftover is, in the order in which leftovers can be removed. */
  public enum Kind {
    /** What is left of a cluster of processes: files, and processes without their master. */
    PROCESSES,
    CONTAINER,
    NETWORK,
    /** What a cluster's containers shared while they ran. */
    CLUSTER_VOLUME,
    /** Files that make starts quicker and fit no program any more. */
    CACHE,
    /** Results of jobs. */
    RESULTS,
    /** An image, which other Hearth homes on this computer may use, too. */
    IMAGE
  }
}
