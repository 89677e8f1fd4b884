package hearth.app.text;

import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.Canceller.Means;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who cancelled a job, as a person reads it. */
public final class CancelWords {
  private CancelWords() {}

  /** One sentence; of a user it speaks where that is not the present one. */
  public static String sentence(@Nullable Canceller by) {
    return sentence(by, System.getProperty("user.name", ""));
  }

  static String sentence(@Nullable Canceller by, String present) {
    Means means = by == null ? Means.UNKNOWN : by.means();
    String sentence = Messages.text(Means.class, means);
    String user = by == null ? null : by.user();
    return user == null || means == Means.UNKNOWN || Objects.equals(user, present)
        ? sentence
        : Messages.text("cancelled.user", sentence, user);
  }
}
