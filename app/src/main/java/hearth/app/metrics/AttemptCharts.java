package hearth.app.metrics;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.metrics.Measured;
import hearth.cluster.queue.JobSnapshot;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a job's present attempt used over time. Nothing is read while nobody sees it. */
public final class AttemptCharts extends VBox {
  private final ChartKit kit;
  private final Label title = Ui.label("", "field-label");
  private @Nullable TimeCharts charts;
  private boolean reading;

  /** The attempt of which all is shown that there will be. */
  private int whole;

  public AttemptCharts(ChartKit kit) {
    super(Gap.S);
    this.kit = kit;
    setId("attempt-charts");
    getChildren().add(title);
    Ui.show(this, false);
  }

  /** Shows what there is now, if somebody sees it; called again and again. */
  public void look(JobSnapshot job) {
    Instant started = job.started();
    if (started == null || reading || whole == job.attempt() || !Ui.isSeen(getParent())) {
      return;
    }
    reading = true;
    Instant ended = job.ended();
    Instant until = ended == null ? kit.clock().instant() : ended;
    kit.tasks()
        .run(
            () -> kit.metrics().attempt(job.id(), job.attempt()),
            measured -> {
              reading = false;
              whole = ended == null ? whole : job.attempt();
              draw(measured, job.attempt(), started, until);
            },
            failure -> {
              reading = false;
              kit.tasks().faults().report(failure);
            });
  }

  private void draw(Measured measured, int attempt, Instant started, Instant until) {
    Ui.show(this, !measured.isEmpty());
    if (measured.isEmpty()) {
      return;
    }
    title.setText(Messages.text("metrics.attempt", attempt));
    TimeCharts present = charts;
    if (present == null) {
      present = new TimeCharts(kit.format(), kit.dark());
      charts = present;
      getChildren().add(present);
    }
    present.show(new AttemptPlots(measured, started, until, kit.format()).all());
  }
}
