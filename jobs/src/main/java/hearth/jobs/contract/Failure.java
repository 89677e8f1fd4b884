package hearth.jobs.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a person meets it.
 *
 * @param cause the class of cause
 * @param message what happened, with numbers where they are known
 * @param remedy what to do, one sentence
 * @param file the input file concerned, if one is
 * @param place where in the file or in a person's own program, such as {@code line 12}, if known
 * @param evidence lines that show it: an exception and the end of the log; oldest first
 * @param changes with which another attempt may go better, the best first; what is offered is also
 *     possible on the cluster
 */
public record Failure(
    FailureCause cause,
    String message,
    String remedy,
    @Nullable String file,
    @Nullable String place,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> evidence,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> changes) {

  public Failure {
    // Event files of earlier versions have none of both, and may name causes of later ones.
    cause = Objects.requireNonNullElse(cause, FailureCause.UNKNOWN);
    evidence = List.copyOf(Objects.requireNonNullElse(evidence, List.of()));
    changes = List.copyOf(Objects.requireNonNullElse(changes, List.of()));
  }

  /** A failure that is told in words alone. */
  public Failure(
      FailureCause cause,
      String message,
      String remedy,
      @Nullable String file,
      @Nullable String place) {
    this(cause, message, remedy, file, place, List.of(), List.of());
  }

  public static Failure of(FailureCause cause, String message, String remedy) {
    return new Failure(cause, message, remedy, null, null);
  }

  /** This failure of another, better known cause, with other words. */
  public Failure with(FailureCause known, String words, String whatToDo) {
    return new Failure(known, words, whatToDo, file, place, evidence, changes);
  }

  /** This failure in other words. */
  public Failure withMessage(String words) {
    return with(cause, words, remedy);
  }

  public Failure withEvidence(List<String> lines) {
    return new Failure(cause, message, remedy, file, place, lines, changes);
  }

  public Failure withChanges(List<Change> offered) {
    return new Failure(cause, message, remedy, file, place, evidence, offered);
  }
}
