package hearth.app.jobs;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Several chosen jobs, and what can be done with all of them at once. */
final class ManyJobsView extends VBox {

  ManyJobsView(JobsViewModel model, JobChoices choices, List<JobRow> rows) {
    super(Gap.L);
    setId("many-jobs");
    getStyleClass().add("page-content");
    FlowPane actions = new FlowPane(Gap.S, Gap.S);
    List<JobRow> over = rows.stream().filter(row -> row.get().state().isFinal()).toList();
    if (rows.stream().anyMatch(QueueActions::waits)) {
      boolean release = QueueActions.wouldRelease(rows);
      add(
          actions,
          "many-hold",
          release ? Messages.text("jobs.many.release") : Messages.text("jobs.many.hold"),
          release ? Feather.PLAY : Feather.PAUSE,
          () -> model.queue().holdOrRelease(rows));
    }
    if (rows.size() == 2 && over.size() == 2) {
      add(
          actions,
          "many-compare",
          Messages.text("jobs.menu.compare"),
          Feather.COLUMNS,
          () -> choices.compare(rows.get(0), rows.get(1)));
    }
    if (over.size() == rows.size()) {
      add(
          actions,
          "many-keep",
          model.past().areKept(over)
              ? Messages.text("jobs.menu.unkeep")
              : Messages.text("jobs.menu.keep"),
          Feather.BOOKMARK,
          () -> model.past().keepOrNot(over));
    }
    if (over.size() < rows.size()) {
      add(
          actions,
          "many-cancel",
          Messages.text("jobs.cancel.many.confirm", rows.size() - over.size()),
          Feather.X,
          () -> choices.cancel(rows));
    }
    getChildren()
        .addAll(
            Ui.label(Messages.text("jobs.many.title", rows.size()), "section-title"),
            Ui.paragraph(Messages.text("jobs.many.text"), "muted"),
            actions);
  }

  private static void add(FlowPane actions, String id, String text, Feather icon, Runnable action) {
    Node button = Ui.button(text, icon, action);
    button.setId(id);
    actions.getChildren().add(button);
  }
}
