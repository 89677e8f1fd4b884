package hearth.app.jobs;

import hearth.app.jobs.QueueActions.Move;
import hearth.cluster.schedule.Priority;
import java.util.List;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What keys do in the list of jobs; the context menu names each. */
final class JobKeys implements EventHandler<KeyEvent> {
  private static final Map<KeyCode, Move> MOVES =
      Map.of(
          KeyCode.UP, Move.UP,
          KeyCode.DOWN, Move.DOWN,
          KeyCode.HOME, Move.FIRST,
          KeyCode.END, Move.LAST);

  private static final Map<KeyCode, Priority> PRIORITIES =
      Map.of(
          KeyCode.DIGIT1, Priority.LOW,
          KeyCode.DIGIT2, Priority.NORMAL,
          KeyCode.DIGIT3, Priority.HIGH,
          KeyCode.DIGIT4, Priority.CRITICAL);

  private final ListView<JobItem> list;
  private final JobsViewModel model;
  private final JobChoices choices;

  JobKeys(ListView<JobItem> list, JobsViewModel model, JobChoices choices) {
    this.list = list;
    this.model = model;
    this.choices = choices;
  }

  @Override
  public void handle(KeyEvent event) {
    boolean done =
        event.isAltDown()
            ? move(MOVES.get(event.getCode()))
            : !event.isShortcutDown() && !event.isShiftDown() && plain(event.getCode());
    if (done) {
      event.consume();
    }
  }

  private boolean move(@Nullable Move move) {
    JobRow row = model.selectedProperty().get();
    if (move == null || row == null) {
      return move != null;
    }
    model.queue().move(row, move);
    return true;
  }

  private boolean plain(KeyCode key) {
    List<JobRow> rows = List.copyOf(model.chosen());
    Priority priority = PRIORITIES.get(key);
    if (priority != null) {
      model.queue().prioritise(rows, priority);
      return true;
    }
    switch (key) {
      case H -> model.queue().holdOrRelease(rows);
      case DELETE -> choices.cancel(rows);
      case UP -> step(-1);
      case DOWN -> step(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** To the next job, over headings. */
  private void step(int by) {
    List<JobItem> items = list.getItems();
    int at = list.getSelectionModel().getSelectedIndex() + by;
    while (at >= 0 && at < items.size()) {
      if (items.get(at) instanceof JobRow) {
        list.getSelectionModel().clearAndSelect(at);
        list.getFocusModel().focus(at);
        list.scrollTo(Math.max(0, at - 2));
        return;
      }
      at += by;
    }
  }
}
