package hearth.jobs.contract;

/**
 * A job for a session: an application that stays and runs one job after another. Whoever wants it
 * run puts it, as a file of JSON named {@link #fileName}, into the session's work directory.
 *
 * @param schema version of this format, {@link #SCHEMA}
 * @param jobId the job
 * @param attempt its number, from 1
 * @param resultDir the job's directory in the results volume, with {@code job.json}
 */
public record JobOrder(int schema, String jobId, int attempt, String resultDir) {

  public static final int SCHEMA = 1;

  private static final String PREFIX = "order-";
  private static final String SUFFIX = ".json";

  public JobOrder(String jobId, int attempt, String resultDir) {
    this(SCHEMA, jobId, attempt, resultDir);
  }

  /** The name of its file. */
  public String fileName() {
    return PREFIX + jobId + "-" + attempt + SUFFIX;
  }

  /** Whether a file of this name is an order. */
  public static boolean isFileName(String name) {
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }
}
