package hearth.app.text;

import hearth.cluster.queue.JobDetails.Input;
import hearth.cluster.queue.JobDetails.InputState;
import java.util.Optional;

/** What is known of a job's input file, as a person reads it. */
public final class InputWords {

  /** Digits that tell contents apart at a glance. */
  private static final int SHORT = 12;

  private InputWords() {}

  /** The beginning of its checksum, or that this is to come; empty when nobody can tell it. */
  public static Optional<String> inShort(Input input) {
    String sha256 = input.sha256();
    if (sha256 != null) {
      return Optional.of(Messages.text("input.checksum.short", sha256.substring(0, SHORT)));
    }
    return input.isToBeRead() ? Optional.of(Messages.text("input.unread")) : Optional.empty();
  }

  /** The whole checksum, or as {@link #inShort}. */
  public static Optional<String> whole(Input input) {
    String sha256 = input.sha256();
    return sha256 == null ? inShort(input) : Optional.of(Messages.text("input.checksum", sha256));
  }

  /** What has become of the file; empty when it is still the same, as far as that is known. */
  public static Optional<String> change(Input input) {
    return input.state() == InputState.SAME || input.state() == InputState.UNKNOWN
        ? Optional.empty()
        : Optional.of(Messages.text(InputState.class, input.state()));
  }
}
