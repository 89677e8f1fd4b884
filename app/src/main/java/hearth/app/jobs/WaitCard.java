package hearth.app.jobs;

import hearth.app.fx.Callout;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.QueuePlace;
import hearth.cluster.schedule.Holder;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Share;
import hearth.cluster.schedule.WaitReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Why a job waits: its place, what is missing, who holds it since when, and what would help. */
final class WaitCard extends VBox {
  private final JobsViewModel model;
  private final Format format;
  private final JobChoices choices;
  private final Runnable openCluster;
  private final WaitText waits;
  private @Nullable JobSnapshot shown;

  WaitCard(JobsViewModel model, Format format, JobChoices choices, Runnable openCluster) {
    super(Gap.S);
    this.model = model;
    this.format = format;
    this.choices = choices;
    this.openCluster = openCluster;
    this.waits = new WaitText(format, model.titles()::withFile);
    setId("wait-card");
  }

  /** Shows why a job waits now. */
  void show(JobRow row) {
    JobSnapshot job = row.get();
    if (shown != null && isAsShown(shown, job)) {
      return;
    }
    shown = job;
    QueuePlace place = job.queue();
    WaitReason reason = place == null ? null : place.reason();
    List<Node> actions = new ArrayList<>();
    if (reason != null) {
      actions(actions, row, reason);
    }
    if (place != null && reason == null) {
      actions.add(clusterButton(Messages.text("jobs.wait.cluster.button")));
    } else if (reason instanceof WaitReason.NoWorkers) {
      actions.add(clusterButton(Messages.text("jobs.wait.restore.button")));
    }
    Integer number = job.place();
    String at = number == null ? null : Messages.text("jobs.wait.place", number);
    Callout card =
        new Callout(
            needsAction(reason) ? Tone.WARNING : Tone.NEUTRAL,
            waits.inShort(job),
            at,
            remedy(reason),
            actions.toArray(new Node[0]));
    card.getStyleClass().add("wait-card");
    getChildren().setAll(card);
    if (reason instanceof WaitReason.Missing missing && !missing.holders().isEmpty()) {
      getChildren().add(holders(missing));
    }
  }

  /** What is foretold of a job changes while it waits for the same. */
  private static boolean isAsShown(JobSnapshot before, JobSnapshot now) {
    return before.id().equals(now.id())
        && Objects.equals(before.queue(), now.queue())
        && before.options().equals(now.options());
  }

  /** Nothing that comes by itself starts it. */
  private static boolean needsAction(@Nullable WaitReason reason) {
    return reason instanceof WaitReason.TooLarge || reason instanceof WaitReason.NoWorkers;
  }

  private static String remedy(@Nullable WaitReason reason) {
    if (reason instanceof WaitReason.NoWorkers) {
      return Messages.text("jobs.wait.remedy.workers");
    }
    if (reason instanceof WaitReason.TooLarge) {
      return Messages.text("jobs.wait.remedy.large");
    }
    if (reason instanceof WaitReason.Missing missing) {
      return missing.wholeCluster()
          ? Messages.text("jobs.wait.remedy.whole")
          : Messages.text("jobs.wait.remedy.missing");
    }
    return reason instanceof WaitReason.Reserved ? Messages.text("jobs.wait.remedy.reserved") : "";
  }

  private void actions(List<Node> actions, JobRow row, WaitReason reason) {
    if (reason instanceof WaitReason.Held) {
      Button release =
          Ui.button(
              Messages.text("jobs.wait.release"),
              Feather.PLAY,
              () -> model.queue().holdOrRelease(List.of(row)));
      release.setId("wait-release");
      actions.add(release);
    }
    Need need = row.get().options().need();
    if (need != null) {
      LowerRequest.of(reason, need)
          .ifPresent(
              lower -> {
                Button button =
                    Ui.button(
                        Messages.text(
                            "jobs.wait.lower",
                            waits.amount(lower.cores(), 0),
                            format.megabytes(lower.executorMemoryMb())),
                        Feather.MINIMIZE_2,
                        () -> model.queue().request(row, lower));
                button.setId("wait-lower");
                actions.add(button);
              });
    }
    if (reason instanceof WaitReason.TooLarge || reason instanceof WaitReason.Missing) {
      actions.add(clusterButton(Messages.text("jobs.wait.add")));
    }
  }

  private Button clusterButton(String text) {
    Button button = Ui.button(text, Feather.SERVER, openCluster);
    button.setId("wait-cluster");
    return button;
  }

  private Node holders(WaitReason.Missing missing) {
    VBox all = Ui.column(Gap.S, Ui.label(Messages.text("jobs.wait.holders"), "field-label"));
    for (Holder holder : missing.holders()) {
      all.getChildren().add(holder(holder));
    }
    all.getStyleClass().add("card");
    return all;
  }

  private Node holder(Holder holder) {
    int cores = holder.shares().values().stream().mapToInt(Share::cores).sum();
    int memory = holder.shares().values().stream().mapToInt(Share::memoryMb).sum();
    Label title = Ui.elidable(model.titles().withFile(holder.jobId()), "list-title");
    Label what =
        Ui.paragraph(
            Messages.text(
                "jobs.wait.holds",
                waits.amount(cores, memory),
                format.moment(holder.since(), model.now())),
            "muted");
    VBox text = Ui.column(0, title, what);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = Ui.row(Gap.M, text);
    model
        .list()
        .find(holder.jobId())
        .ifPresent(
            other ->
                line.getChildren()
                    .add(
                        Ui.button(
                            Messages.text("jobs.wait.cancel"),
                            Feather.X,
                            () -> choices.cancel(List.of(other)))));
    return line;
  }
}
