package hearth.app.shell;

import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.sample.JourneyState;
import hearth.app.sample.SampleJourney;
import hearth.app.text.Messages;
import hearth.cluster.monitor.Problem;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where the sample journey is, above every page while it is under way. */
final class JourneyBar extends HBox {
  private final Label text = Ui.paragraph("", "journey-text");
  private final Label remedy = Ui.paragraph("", "muted");
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel;
  private final Button dismiss;

  JourneyBar(SampleJourney journey) {
    super(Gap.L);
    getStyleClass().add("journey");
    setId("journey");
    cancel = Ui.button(Messages.text("sample.cancel.button"), Feather.X, journey::cancel, "small");
    cancel.setId("journey-cancel");
    dismiss = Ui.iconButton(Messages.text("sample.dismiss.button"), Feather.X, journey::dismiss);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("small");
    VBox middle = Ui.column(Gap.XS, text, remedy, bar);
    setHgrow(middle, Priority.ALWAYS);
    getChildren().addAll(Ui.icon(Feather.ZAP, "card-icon"), middle, cancel, dismiss);
    setAlignment(Pos.CENTER_LEFT);
    journey.stateProperty().addListener((property, before, now) -> show(now));
    show(journey.stateProperty().get());
  }

  private void show(JourneyState state) {
    boolean ended = state.stage() == JourneyState.Stage.IDLE;
    Ui.show(this, !ended && state.stage() != JourneyState.Stage.DONE);
    Ui.show(cancel, state.isUnderWay());
    Ui.show(dismiss, !state.isUnderWay());
    Ui.show(bar, state.isUnderWay());
    boolean starting = state.stage() == JourneyState.Stage.STARTING_CLUSTER;
    bar.setProgress(starting ? ProgressBar.INDETERMINATE_PROGRESS : state.fraction());
    Problem problem = state.problem();
    text.setText(sentence(state));
    bar.setAccessibleText(text.getText());
    remedy.setText(problem == null ? "" : problem.remedy());
    Ui.show(remedy, problem != null);
    (problem == null ? Tone.ACCENT : Tone.DANGER).applyTo(this);
  }

  private static String sentence(JourneyState state) {
    Problem problem = state.problem();
    return switch (state.stage()) {
      case IDLE, DONE -> "";
      case STARTING_CLUSTER -> Messages.text("sample.starting");
      case RUNNING_JOB -> Messages.text("sample.running", state.job(), state.jobs(), doing(state));
      case FAILED -> Messages.text("sample.failed", problem == null ? "" : problem.message());
      case CANCELLED -> Messages.text("sample.cancelled");
    };
  }

  private static String doing(JourneyState state) {
    var job = state.running();
    if (job == null) {
      return Messages.text("sample.submitting");
    }
    if (job.waitingReason() != null) {
      return job.waitingReason();
    }
    return job.progress() == null ? Messages.text("sample.launching") : job.progress().stage();
  }
}
