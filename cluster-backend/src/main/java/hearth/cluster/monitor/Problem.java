package hearth.cluster.monitor;

/**
 * What went wrong, as a person meets it.
 *
 * @param message what happened, one sentence
 * @param remedy what to do, one sentence
 */
public record Problem(String message, String remedy) {}
