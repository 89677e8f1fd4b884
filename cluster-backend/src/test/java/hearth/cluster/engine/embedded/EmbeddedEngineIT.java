package hearth.cluster.engine.embedded;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.ClusterEngineContract;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;

/** The embedded engine against real Spark processes. */
class EmbeddedEngineIT extends ClusterEngineContract {

  /** Shared by all tests of a build: the first one pays for the class archive. */
  private static final Path CACHE = Path.of("target", "engine-cache").toAbsolutePath();

  @Override
  protected ClusterEngine newEngine(HearthHome in) {
    return new EmbeddedEngine(Installation.find(), in, CACHE);
  }

  @Override
  protected Profile newProfile(String name) {
    return new Profile(Profile.SCHEMA, name, EmbeddedEngine.NAME, 1, 1, 512, 512, null, null, null);
  }
}
