package hearth.app.jobs;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Callout;
import hearth.app.fx.Format;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Why a job failed: what happened, where, what to do, and buttons that try it again. */
final class FailureCard {

  /** So many lines of evidence; all others are in the log below. */
  private static final int LINES = 3;

  private FailureCard() {}

  /**
   * @param retry makes another attempt with a change
   */
  static Callout of(Failure failure, Format format, Consumer<Change> retry) {
    List<Button> buttons = new ArrayList<>();
    for (Change change : failure.changes()) {
      Button button =
          Ui.button(text(change, format), Feather.ROTATE_CW, () -> retry.accept(change));
      if (buttons.isEmpty()) {
        button.getStyleClass().add(Styles.ACCENT);
      }
      button.setId("retry-" + kind(change));
      buttons.add(button);
    }
    Callout card =
        new Callout(
            Tone.DANGER,
            failure.message(),
            evidence(failure),
            failure.remedy(),
            buttons.toArray(Button[]::new));
    card.setId("failure-card");
    return card;
  }

  private static String text(Change change, Format format) {
    if (change instanceof Change.ExecutorMemory more) {
      return Messages.text("jobs.retry.executor-memory", format.megabytes(more.mb()));
    }
    if (change instanceof Change.DriverMemory more) {
      return Messages.text("jobs.retry.driver-memory", format.megabytes(more.mb()));
    }
    if (change instanceof Change.ExecutorCores fewer) {
      return Messages.text("jobs.retry.executor-cores", fewer.cores());
    }
    return Messages.text("jobs.retry.nothing");
  }

  /** As in the command line's {@code --with} and in events. */
  private static String kind(Change change) {
    if (change instanceof Change.ExecutorMemory) {
      return "executor-memory";
    }
    if (change instanceof Change.DriverMemory) {
      return "driver-memory";
    }
    return change instanceof Change.ExecutorCores ? "executor-cores" : "nothing";
  }

  private static @Nullable String evidence(Failure failure) {
    List<String> lines = new ArrayList<>();
    String place = place(failure);
    if (place != null) {
      lines.add(place);
    }
    if (failure.cause() == FailureCause.UNKNOWN) {
      List<String> said = failure.evidence();
      lines.addAll(said.subList(Math.max(0, said.size() - LINES), said.size()));
    }
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  private static @Nullable String place(Failure failure) {
    String file = failure.file();
    String place = failure.place();
    if (file == null) {
      return place;
    }
    return place == null ? file : Messages.text("jobs.failure.place", file, place);
  }
}
