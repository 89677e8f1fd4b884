package hearth.cluster.metrics;

/**
 * What has figures.
 *
 * @param name of the cluster, or the id of the job
 * @param part the node's name, or the attempt's number; empty for a whole cluster
 */
record Subject(Kind kind, String name, String part) {

  enum Kind {
    CLUSTER,
    NODE,
    ATTEMPT
  }

  static Subject cluster(String name) {
    return new Subject(Kind.CLUSTER, name, "");
  }

  static Subject node(String cluster, String node) {
    return new Subject(Kind.NODE, cluster, node);
  }

  static Subject attempt(String jobId, int number) {
    return new Subject(Kind.ATTEMPT, jobId, Integer.toString(number));
  }
}
