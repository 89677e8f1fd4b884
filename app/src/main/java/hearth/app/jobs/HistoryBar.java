package hearth.app.jobs;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The button that opens Spark's history page of a job, and what is seen and can be done while that
 * takes longer than a moment.
 */
final class HistoryBar extends VBox {
  private static final Duration MOMENT = Duration.seconds(1);
  private static final double SPINNER = 18;

  private final String jobId;
  private final Button open;
  private final HBox waiting;
  private final PauseTransition patience = new PauseTransition(MOMENT);

  /** Held here, since the pages outlive this bar and hold it weakly. */
  private final ChangeListener<@Nullable String> follow = (property, before, now) -> show(now);

  HistoryBar(HistoryPages pages, String jobId) {
    super(Gap.S);
    this.jobId = jobId;
    setMinHeight(USE_PREF_SIZE);
    open =
        Ui.button(
            Messages.text("jobs.history.button"), Feather.EXTERNAL_LINK, () -> pages.open(jobId));
    open.setId("job-history");
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setMaxSize(SPINNER, SPINNER);
    spinner.setMinSize(SPINNER, SPINNER);
    Label what = Ui.paragraph(Messages.text("jobs.history.opening"), "muted");
    spinner.accessibleTextProperty().bind(what.textProperty());
    Button stop = Ui.button(Messages.text("jobs.history.cancel"), Feather.X, pages::giveUp);
    stop.setId("job-history-cancel");
    waiting = Ui.row(Gap.M, spinner, what, stop);
    waiting.setId("job-history-opening");
    getChildren().addAll(open, waiting);
    patience.setOnFinished(event -> Ui.show(waiting, true));
    pages.openingProperty().addListener(new WeakChangeListener<>(follow));
    show(pages.openingProperty().get());
  }

  private void show(@Nullable String opening) {
    open.setDisable(opening != null);
    Ui.show(waiting, false);
    if (jobId.equals(opening)) {
      patience.playFromStart();
    } else {
      patience.stop();
    }
  }
}
