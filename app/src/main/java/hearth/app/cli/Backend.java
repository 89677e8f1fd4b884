package hearth.app.cli;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.profile.Profile;
import hearth.cluster.queue.JobService;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.scaling.Scalings;
import hearth.cluster.sparkhistory.SparkHistory;
import hearth.cluster.support.Support;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the commands work with: one cluster, its jobs and its results. */
public interface Backend extends AutoCloseable {

  HearthHome home();

  Installation installation();

  /** The wanted cluster. */
  Profile profile();

  ClusterService cluster();

  JobService jobs();

  /** Scaling experiments; from the first call on, those under way go on. */
  Scalings scalings();

  ResultCatalog results();

  /** Spark's own pages of jobs that have ended. */
  SparkHistory history();

  /** Where results are on this computer; those of a volume that is no folder are copied there. */
  Path resultsFolder();

  /** The image of the engine that needs one, whichever engine the cluster has. */
  EngineImage image();

  /** Looks at this computer and its engines, whichever engine the cluster has. */
  Diagnostics diagnostics();

  /** Writes support bundles. */
  Support support();

  /** From now on Spark is kept ready for the next job while the cluster runs. */
  void keepSession();

  /** Ends Hearth's threads. Cluster and jobs go on. */
  @Override
  void close();

  /** Makes backends: a command that needs none stays quick. */
  @FunctionalInterface
  interface Factory {
    /**
     * Opens the backend for a profile.
     *
     * @param profile name of a saved profile, or null for the default one
     * @param engine the engine to use instead of the profile's, or null
     * @throws CliFailure when there is no such profile or engine
     */
    Backend open(@Nullable String profile, @Nullable String engine);
  }
}
