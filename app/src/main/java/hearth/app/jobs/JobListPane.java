package hearth.app.jobs;

import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of jobs with its search. Only the lines that can be seen have nodes. */
final class JobListPane extends VBox {
  /** The next page is read when so few lines are left below. */
  private static final int AHEAD = 5;

  /** So many lines stand above one that the list was scrolled to. */
  private static final int ABOVE = 2;

  private final JobsViewModel model;
  private final ListView<JobItem> list;
  private boolean following;

  JobListPane(JobsViewModel model, Format format, Dialogs dialogs, HistoryPages history) {
    this.model = model;
    list = new ListView<>(model.list().items());
    list.setId("job-list");
    list.getStyleClass().add("side-list");
    list.setCellFactory(view -> new JobItemCell(model, format));
    list.setAccessibleText(Messages.text("jobs.list.name"));
    list.setPlaceholder(Ui.paragraph(Messages.text("jobs.list.empty"), "muted", "placeholder"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    JobChoices choices = new JobChoices(model, format, dialogs, history);
    list.addEventFilter(KeyEvent.KEY_PRESSED, new JobKeys(list, model, choices));
    ContextMenu menu = new ContextMenu();
    list.setOnContextMenuRequested(
        event -> {
          menu.getItems().setAll(choices.menu(List.copyOf(model.chosen())));
          if (!menu.getItems().isEmpty()) {
            menu.show(list, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(new JobFilterBar(model.list(), model.catalogue()), list);
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<JobItem>) change -> chosenInList());
    model
        .chosen()
        .addListener(
            (ListChangeListener<JobRow>)
                change -> {
                  if (!following) {
                    showChosen();
                    reveal();
                  }
                });
    model
        .list()
        .changingProperty()
        .addListener(
            (property, before, changing) -> {
              if (!changing) {
                showChosen();
              }
            });
    Runnable look = this::readAhead;
    sceneProperty()
        .addListener(
            (property, before, now) -> {
              if (before != null) {
                before.removePostLayoutPulseListener(look);
              }
              if (now != null) {
                now.addPostLayoutPulseListener(look);
              }
            });
    showChosen();
  }

  /** Lines that come and go move the selection, which nobody wanted. */
  private void chosenInList() {
    if (following || model.list().changingProperty().get()) {
      return;
    }
    following = true;
    List<JobRow> rows =
        list.getSelectionModel().getSelectedItems().stream()
            .filter(JobRow.class::isInstance)
            .map(JobRow.class::cast)
            .toList();
    if (!rows.isEmpty() && !rows.equals(model.chosen())) {
      model.choose(rows);
    }
    following = false;
  }

  private void showChosen() {
    if (following) {
      return;
    }
    following = true;
    MultipleSelectionModel<JobItem> selection = list.getSelectionModel();
    List<Integer> wanted =
        model.chosen().stream()
            .map(row -> list.getItems().indexOf(row))
            .filter(index -> index >= 0)
            .sorted()
            .toList();
    if (!wanted.equals(selection.getSelectedIndices())) {
      selection.clearSelection();
      wanted.forEach(selection::select);
    }
    following = false;
  }

  /** Scrolls to the job that was chosen elsewhere, unless its line is to be seen. */
  private void reveal() {
    int line = model.chosen().isEmpty() ? -1 : list.getItems().indexOf(model.chosen().getLast());
    if (line >= 0 && flow() instanceof VirtualFlow<?> flow && !isSeen(flow, line)) {
      list.scrollTo(Math.max(0, line - ABOVE));
    }
  }

  /** Half of the first and of the last line may be hidden. */
  private static boolean isSeen(VirtualFlow<?> flow, int line) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    return first != null
        && last != null
        && first.getIndex() < line
        && (line < last.getIndex() || last.getIndex() == flow.getCellCount() - 1);
  }

  private @Nullable Node flow() {
    return list.lookup(".virtual-flow");
  }

  /** Reads the next page when the end is about to be seen; looked at after each layout. */
  private void readAhead() {
    int end = list.getItems().size() - 1;
    if (end >= 0
        && list.getItems().get(end) == JobItem.Tail.MORE
        && flow() instanceof VirtualFlow<?> flow
        && flow.getLastVisibleCell() != null
        && flow.getLastVisibleCell().getIndex() >= end - AHEAD) {
      model.list().next();
    }
  }
}
