package hearth.app.jobs;

import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Ui;
import hearth.app.jobs.QueueActions.Move;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.cluster.schedule.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the chosen jobs, as a menu; asks before work is lost. */
final class JobChoices {
  private static final double COMPARE_WIDTH = 900;
  private static final double COMPARE_HEIGHT = 640;

  private final JobsViewModel model;
  private final Format format;
  private final Dialogs dialogs;
  private final HistoryPages history;

  JobChoices(JobsViewModel model, Format format, Dialogs dialogs, HistoryPages history) {
    this.model = model;
    this.format = format;
    this.dialogs = dialogs;
    this.history = history;
  }

  /** Cancels jobs; asks first when there are several, or one has run for a while. */
  void cancel(List<JobRow> rows) {
    cancel(rows, underWay -> {});
  }

  /**
   * As the other one.
   *
   * @param underWay told true when it begins, false when it could not be done
   */
  void cancel(List<JobRow> rows, Consumer<Boolean> underWay) {
    List<JobRow> open = rows.stream().filter(row -> !row.get().state().isFinal()).toList();
    if (open.isEmpty()) {
      return;
    }
    Runnable now =
        () -> {
          underWay.accept(true);
          open.forEach(row -> model.cancel(row.get(), () -> underWay.accept(false)));
        };
    JobSnapshot first = open.get(0).get();
    if (open.size() > 1) {
      dialogs.confirmDanger(
          Messages.text("jobs.cancel.many.title", open.size()),
          Messages.text("jobs.cancel.many.question"),
          Messages.text("jobs.cancel.many.confirm", open.size()),
          now);
    } else if (model.isWorthAQuestion(first)) {
      dialogs.confirmDanger(
          Messages.text("jobs.cancel.title"),
          Messages.text("jobs.cancel.question", model.titles().of(first)),
          Messages.text("jobs.cancel.confirm"),
          now);
    } else {
      now.run();
    }
  }

  /** Shows two runs side by side. */
  void compare(JobRow left, JobRow right) {
    model
        .reading()
        .side(
            left.get(),
            some ->
                model
                    .reading()
                    .side(
                        right.get(),
                        other ->
                            dialogs.panel(
                                Messages.text("jobs.compare.title"),
                                new ComparePane(CompareRuns.of(model, format, some, other)),
                                COMPARE_WIDTH,
                                COMPARE_HEIGHT)));
  }

  /** The menu of some jobs, with the key of each choice. */
  List<MenuItem> menu(List<JobRow> rows) {
    List<MenuItem> items = new ArrayList<>();
    List<JobRow> waiting = rows.stream().filter(QueueActions::waits).toList();
    if (!waiting.isEmpty()) {
      queueItems(items, waiting);
    }
    if (rows.size() == 1) {
      JobRow row = rows.get(0);
      items.add(
          item(
              Messages.text("jobs.menu.clone"),
              Feather.COPY,
              () -> model.forms().again(row.get())));
      if (row.get().state() == JobState.FINISHED) {
        items.add(
            item(
                Messages.text("jobs.menu.result"),
                Feather.BAR_CHART_2,
                () -> model.openResult(row.get())));
      }
      if (hasHistory(row.get())) {
        items.add(
            item(
                Messages.text("jobs.menu.history"),
                Feather.EXTERNAL_LINK,
                () -> history.open(row.id())));
      }
    }
    List<JobRow> over = rows.stream().filter(row -> row.get().state().isFinal()).toList();
    if (rows.size() == 2 && over.size() == 2) {
      items.add(
          item(
              Messages.text("jobs.menu.compare"),
              Feather.COLUMNS,
              () -> compare(over.get(0), over.get(1))));
    }
    if (!over.isEmpty()) {
      items.add(
          item(
              model.past().areKept(over)
                  ? Messages.text("jobs.menu.unkeep")
                  : Messages.text("jobs.menu.keep"),
              Feather.BOOKMARK,
              () -> model.past().keepOrNot(over)));
    }
    if (rows.stream().anyMatch(row -> !row.get().state().isFinal())) {
      items.add(new SeparatorMenuItem());
      items.add(item(Messages.text("jobs.menu.cancel"), Feather.X, () -> cancel(rows)));
    }
    return items;
  }

  /** Whether Spark may have left something of it. */
  static boolean hasHistory(JobSnapshot job) {
    return job.state().isFinal() && job.started() != null;
  }

  private void queueItems(List<MenuItem> items, List<JobRow> waiting) {
    boolean release = QueueActions.wouldRelease(waiting);
    items.add(
        item(
            release ? Messages.text("jobs.menu.release") : Messages.text("jobs.menu.hold"),
            release ? Feather.PLAY : Feather.PAUSE,
            () -> model.queue().holdOrRelease(waiting)));
    items.add(priorities(waiting));
    if (waiting.size() == 1) {
      JobRow row = waiting.get(0);
      items.add(move(row, Move.UP, Messages.text("jobs.menu.up"), Feather.ARROW_UP));
      items.add(move(row, Move.DOWN, Messages.text("jobs.menu.down"), Feather.ARROW_DOWN));
      items.add(move(row, Move.FIRST, Messages.text("jobs.menu.first"), Feather.CHEVRONS_UP));
      items.add(move(row, Move.LAST, Messages.text("jobs.menu.last"), Feather.CHEVRONS_DOWN));
    }
    items.add(new SeparatorMenuItem());
  }

  private Menu priorities(List<JobRow> waiting) {
    Menu menu = new Menu(Messages.text("jobs.menu.priority"), Ui.icon(Feather.FLAG));
    for (Priority priority : Priority.values()) {
      RadioMenuItem item =
          new RadioMenuItem(
              Messages.text(
                  "jobs.menu.key",
                  Messages.text(Priority.class, priority),
                  Integer.toString(priority.ordinal() + 1)));
      item.setSelected(
          waiting.stream().allMatch(row -> row.get().options().priority() == priority));
      item.setOnAction(event -> model.queue().prioritise(waiting, priority));
      menu.getItems().add(item);
    }
    return menu;
  }

  private MenuItem move(JobRow row, Move where, String text, Feather icon) {
    MenuItem item = item(text, icon, () -> model.queue().move(row, where));
    item.setDisable(!model.queue().canMove(row, where));
    return item;
  }

  private static MenuItem item(String text, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(text, Ui.icon(icon));
    item.setOnAction(event -> action.run());
    return item;
  }
}
