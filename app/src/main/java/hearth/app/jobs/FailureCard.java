package hearth.app.jobs;

import hearth.app.fx.Callout;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.jobs.contract.Failure;
import org.jspecify.annotations.Nullable;

/** Why a job failed: what happened, where, and what to do. */
final class FailureCard {
  private FailureCard() {}

  static Callout of(Failure failure) {
    Callout card = new Callout(Tone.DANGER, failure.message(), evidence(failure), failure.remedy());
    card.setId("failure-card");
    return card;
  }

  private static @Nullable String evidence(Failure failure) {
    String file = failure.file();
    String place = failure.place();
    if (file == null) {
      return place;
    }
    return place == null ? file : Messages.text("jobs.failure.place", file, place);
  }
}
