package hearth.app.shell;

import hearth.app.cluster.ProfileMemory;
import hearth.app.diagnosis.DockerAddress;
import hearth.app.fx.FileDialogs;
import hearth.app.jobs.SampleDrafts;
import hearth.app.results.ResultPlace;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.engine.EngineImage;
import hearth.cluster.host.HostFacts;
import hearth.cluster.library.Library;
import hearth.cluster.lifecycle.ClusterService;
import hearth.cluster.metrics.Metrics;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobService;
import hearth.cluster.results.ResultCatalog;
import hearth.cluster.scaling.Scalings;
import hearth.cluster.sparkhistory.SparkHistory;
import hearth.cluster.support.Support;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * What the window needs from the outside.
 *
 * @param cluster the cluster
 * @param jobs the jobs
 * @param metrics what clusters and jobs used over time
 * @param scalings the scaling experiments
 * @param results the finished results
 * @param library what a person added to results
 * @param history Spark's history pages of jobs
 * @param profile the remembered profile
 * @param host measures this computer; may block
 * @param sample the sample's jobs, in order; may block
 * @param samples the sample of any job type
 * @param resultFolder a result's folder on this computer, by its job's id
 * @param diagnostics looks at this computer and its engines
 * @param support writes support bundles
 * @param dockerAddress where Docker is, as a person set it
 * @param image the image of Docker's containers
 * @param files asks a person for files
 * @param settingsFile where the window keeps its settings
 * @param browse opens an address in the system's browser or file manager
 * @param clock tells how long ago things were
 */
public record WorkbenchServices(
    ClusterService cluster,
    JobService jobs,
    Metrics metrics,
    Scalings scalings,
    ResultCatalog results,
    Library library,
    SparkHistory history,
    ProfileMemory profile,
    Callable<HostFacts> host,
    Callable<List<JobDraft>> sample,
    SampleDrafts samples,
    ResultPlace resultFolder,
    Diagnostics diagnostics,
    Support support,
    DockerAddress dockerAddress,
    EngineImage image,
    FileDialogs files,
    Path settingsFile,
    Consumer<String> browse,
    InstantSource clock) {}
