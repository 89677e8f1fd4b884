package hearth.cluster.lifecycle;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With which profile each cluster was started: a later Hearth measures what it finds by that, and
 * not by what the saved profile of the name has become. Without its record a cluster still works.
 */
final class RunningProfiles {

  private static final Logger LOG = LoggerFactory.getLogger(RunningProfiles.class);

  private final Path folder;
  private final ClusterEngine engine;

  /**
   * @param engine whose clusters these are, now
   */
  RunningProfiles(Path folder, ClusterEngine engine) {
    this.folder = folder;
    this.engine = engine;
  }

  private ProfileStore store() {
    return new ProfileStore(folder.resolve(engine.name()));
  }

  /** Writes down what a start makes. */
  void started(Profile wanted) {
    try {
      store().save(wanted);
    } catch (IOException e) {
      LOG.warn("The profile of the running cluster {} cannot be kept", wanted.name(), e);
    }
  }

  /** What the cluster of that name was started with, if that is known. */
  Optional<Profile> find(String cluster) {
    try {
      return store().load(cluster);
    } catch (IOException e) {
      LOG.warn("The profile of the running cluster {} cannot be read", cluster, e);
      return Optional.empty();
    }
  }

  /** Nothing of the cluster is left. */
  void ended(String cluster) {
    try {
      store().delete(cluster);
    } catch (IOException e) {
      LOG.warn("The profile of the ended cluster {} cannot be deleted", cluster, e);
    }
  }
}
