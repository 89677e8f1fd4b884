package hearth.jobs.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the agent needs to start a driver: of one attempt, or of a session that runs one job
 * after another. Written by an engine, with paths as the agent finds them. It holds no secret, only
 * the name of the file that does.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param jobId the job, or the session's name
 * @param attempt its number, from 1
 * @param mainClass the class that Spark runs
 * @param appJar the jar with that class
 * @param sparkHome a Spark home with {@code jars/} and {@code bin/spark-submit}
 * @param classPath Spark's jars, as a JVM takes them
 * @param classArchive a class archive for that class path, or null for none: used if it is there,
 *     else written by the driver when it ends, and by that of a session once it is warm
 * @param resultDir the job's directory in the results volume, with {@code job.json}; of a session
 *     its {@code workDir}
 * @param workDir a directory for what the driver needs while it runs
 * @param secretFile the file with the cluster's secret
 * @param driverMemoryMb heap of the driver, in MiB
 * @param driverOptions further options for the driver's JVM; none may hold a space
 * @param session whether it is a session: its jobs come as {@link JobOrder}s
 * @param conf Spark's settings that depend on the cluster: master, memory, {@link #CORES},
 *     addresses
 */
public record AttemptPlan(
    int schema,
    String jobId,
    int attempt,
    String mainClass,
    String appJar,
    String sparkHome,
    String classPath,
    @Nullable String classArchive,
    String resultDir,
    String workDir,
    String secretFile,
    int driverMemoryMb,
    List<String> driverOptions,
    boolean session,
    Map<String, String> conf) {

  public static final int SCHEMA = 1;

  /** In {@link #conf}: the cores of the cluster at the launch, for which a job cuts its tasks. */
  public static final String CORES = "spark.hearth.cores";

  /** Among a session's settings: the class archive that its driver shall write, if it shall. */
  public static final String NEW_ARCHIVE = "spark.hearth.newClassArchive";

  /** When this file appears in {@link #workDir}, the agent cancels, as upon a SIGTERM. */
  public static final String CANCEL_FILE = "cancel";

  /** Below {@link #workDir}: where a session's driver gets them from its agent. */
  public static final String TAKEN = "taken";

  /** In {@link #workDir}: once it is there, a session's driver runs what it is ordered to. */
  public static final String READY_FILE = "ready";

  public AttemptPlan {
    driverOptions = List.copyOf(driverOptions);
    conf = Ordered.copyOf(conf);
  }
}
