package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.jobs.JobItem.Heading;
import hearth.app.jobs.JobItem.Tail;
import hearth.app.text.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A line of the list: a heading, a job, or what stands at the end. A waiting job is dragged to
 * another place with the mouse.
 */
final class JobItemCell extends ListCell<JobItem> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

  private final JobsViewModel model;
  private final JobLine line;
  private final Label heading = Ui.label("", "list-heading");
  private final Label count = Ui.label("", "caption");
  private final Node headingBox = Ui.row(Gap.S, heading, count);

  JobItemCell(JobsViewModel model, Format format) {
    this.model = model;
    this.line = new JobLine(model, format);
    setPrefWidth(0);
    setOnDragDetected(
        event -> {
          if (job() != null && QueueActions.waits(job())) {
            // Within the window, so that it also works where there is no system clipboard.
            startFullDrag();
            event.consume();
          }
        });
    setOnMouseDragOver(event -> mark(dragged(event.getGestureSource()), isLower(event.getY())));
    setOnMouseDragExited(event -> mark(null, false));
    setOnMouseDragReleased(
        event -> {
          JobRow dragged = dragged(event.getGestureSource());
          mark(null, false);
          if (dragged != null && job() != null) {
            model.queue().moveBeside(dragged, job(), isLower(event.getY()));
          }
        });
  }

  private @Nullable JobRow job() {
    return getItem() instanceof JobRow row ? row : null;
  }

  private static @Nullable JobRow dragged(Object source) {
    return source instanceof JobItemCell cell ? cell.job() : null;
  }

  private boolean isLower(double y) {
    return y > getHeight() / 2;
  }

  /** Shows where a dragged job would go. */
  private void mark(@Nullable JobRow dragged, boolean lower) {
    JobRow here = job();
    boolean fits = dragged != null && here != null && QueueActions.canJoin(dragged, here);
    pseudoClassStateChanged(ABOVE, fits && !lower);
    pseudoClassStateChanged(BELOW, fits && lower);
  }

  @Override
  protected void updateItem(JobItem item, boolean isEmpty) {
    super.updateItem(item, isEmpty);
    JobItem now = isEmpty ? null : item;
    setText(null);
    pseudoClassStateChanged(HEADING, now != null && !(now instanceof JobRow));
    JobRow row = now instanceof JobRow job ? job : null;
    line.follow(row);
    accessibleTextProperty().unbind();
    if (row != null) {
      setGraphic(line);
      accessibleTextProperty().bind(line.accessibleTextProperty());
    } else {
      setGraphic(now == null ? null : other(now));
    }
  }

  private Node other(JobItem item) {
    if (item instanceof Heading part) {
      heading.setText(Messages.text(JobItem.Section.class, part.section()));
      count.setText(Messages.text("jobs.count", part.count()));
      setAccessibleText(heading.getText() + ", " + count.getText());
      return headingBox;
    }
    String text = Messages.text(Tail.class, (Tail) item);
    setAccessibleText(text);
    VBox note = Ui.column(Gap.S, Ui.paragraph(text, "muted"));
    if (item == Tail.NOTHING_FOUND) {
      note.getChildren()
          .add(
              Ui.button(
                  Messages.text("jobs.filter.clear"),
                  Feather.X,
                  () -> model.list().look(JobFilter.ALL)));
    }
    note.setAlignment(Pos.CENTER_LEFT);
    return note;
  }
}
