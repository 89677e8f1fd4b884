package hearth.cluster.engine.docker;

import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;

/**
 * How containers find the volumes.
 *
 * @param names what the volumes are called
 */
record VolumeMounts(Names names) {

  /** Where containers find the secret and the recovery files. */
  static final String CLUSTER = "/cluster";

  /** Where containers find the results volume. */
  static final String RESULTS = "/results";

  Mount cluster(String cluster, boolean readOnly) {
    return volume(names.clusterVolume(cluster), CLUSTER).withReadOnly(readOnly);
  }

  Mount results() {
    return volume(names.resultsVolume(), RESULTS);
  }

  private static Mount volume(String name, String target) {
    return new Mount().withType(MountType.VOLUME).withSource(name).withTarget(target);
  }
}
