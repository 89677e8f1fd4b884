package hearth.cluster.queue;

/**
 * What is wrong with a draft.
 *
 * @param field the parameter's name, {@link #INPUTS}, {@link #TYPE}, {@link #CLUSTER} or {@link
 *     #QUEUE}
 * @param message what is wrong and what to do, in one or two sentences
 */
public record DraftProblem(String field, String message) {
  /** The input files. */
  public static final String INPUTS = "inputs";

  /** The job type itself. */
  public static final String TYPE = "type";

  /** The cluster that should run it. */
  public static final String CLUSTER = "cluster";

  /** How it is to wait and what it may have. */
  public static final String QUEUE = "queue";
}
