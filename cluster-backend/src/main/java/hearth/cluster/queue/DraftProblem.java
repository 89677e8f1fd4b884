package hearth.cluster.queue;

/**
 * What is wrong with a draft.
 *
 * @param field the parameter's name, or {@link #INPUTS}
 * @param message what is wrong and what to do, in one or two sentences
 */
public record DraftProblem(String field, String message) {
  public static final String INPUTS = "inputs";
}
