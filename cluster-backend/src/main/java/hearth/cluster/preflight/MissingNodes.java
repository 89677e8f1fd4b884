package hearth.cluster.preflight;

/**
 * What of a cluster is to be started.
 *
 * @param master whether the master is
 * @param workers how many workers are
 */
public record MissingNodes(boolean master, int workers) {

  public boolean isNothing() {
    return !master && workers == 0;
  }
}
