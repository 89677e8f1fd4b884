package hearth.cluster.engine.docker;

import hearth.cluster.HearthHome;
import hearth.jobs.files.Sha256;

/**
 * Names of what Hearth makes in Docker. Several people may share one Docker, so each name holds a
 * mark of the Hearth home that it belongs to.
 *
 * @param home the mark: six hex digits
 */
record Names(String home) {

  private static final int DIGITS = 6;
  private static final int HOST_DIGITS = 12;

  /** The names for a Hearth home. */
  static Names of(HearthHome home) {
    return new Names(Sha256.hex(home.root().toString()).substring(0, DIGITS));
  }

  String container(String cluster, String node) {
    return of(cluster + "-" + node);
  }

  String driver(String jobId, int attempt) {
    return of("driver-" + jobId + "-" + attempt);
  }

  /** A driver's host name, which may be shorter than a job's id. */
  static String driverHost(String jobId, int attempt) {
    return "driver-" + Sha256.hex(jobId + "/" + attempt).substring(0, HOST_DIGITS);
  }

  String network(String cluster) {
    return of(cluster);
  }

  /** The volume with what a cluster's containers share: the secret and the recovery files. */
  String clusterVolume(String cluster) {
    return of(cluster + "-cluster");
  }

  String resultsVolume() {
    return of("results");
  }

  private String of(String rest) {
    return "hearth-" + home + "-" + rest;
  }
}
