package hearth.jobs.failure;

import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exceptions of a person's own program. */
final class UserCode {

  private static final int LONGEST = 300;

  private UserCode() {}

  /** The failure of the program of which a frame is in the text, if one is. */
  static Optional<Failure> explain(String text) {
    return new StackText(text)
        .ownFrame()
        .map(
            frame ->
                failure(
                    frame.method(),
                    frame.line() == 0 ? frame.file() : frame.file() + ", line " + frame.line(),
                    frame.exception()));
  }

  /**
   * @param method where it was thrown or met
   * @param place the source file and its line, or null when it is not known
   */
  static Failure failure(String method, @Nullable String place, String exception) {
    return new Failure(
        FailureCause.USER_CODE,
        "The program itself failed in %s: %s"
            .formatted(method, Evidence.shortened(exception, LONGEST)),
        "Mend the program there, or what it was given; then add it again and run it.",
        null,
        place);
  }
}
