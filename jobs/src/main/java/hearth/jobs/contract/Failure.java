package hearth.jobs.contract;

import org.jspecify.annotations.Nullable;

/**
 * A failure as a person meets it.
 *
 * @param cause the class of cause
 * @param message what happened, one sentence
 * @param remedy what to do, one sentence
 * @param file the input file concerned, if one is
 * @param place where in the file, such as {@code line 12}, if known
 */
public record Failure(
    FailureCause cause,
    String message,
    String remedy,
    @Nullable String file,
    @Nullable String place) {

  public static Failure of(FailureCause cause, String message, String remedy) {
    return new Failure(cause, message, remedy, null, null);
  }
}
