package hearth.app.log;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of a log, which takes several rows while wrapping. What was looked for is marked. */
final class LineCell extends ListCell<String> {
  private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  /** Room for the cell's padding and the scroll bar. */
  private static final double BESIDE = 40;

  private final ObservableValue<LineFilter> filter;
  private final BooleanProperty wrap;

  LineCell(BooleanProperty wrap, ObservableValue<LineFilter> filter) {
    this.wrap = wrap;
    this.filter = filter;
    wrapTextProperty().bind(wrap);
    getStyleClass().add("log-line");
    setMinWidth(0);
    wrap.addListener((property, before, now) -> fit());
    fit();
  }

  private void fit() {
    setPrefWidth(wrap.get() ? 0 : USE_COMPUTED_SIZE);
    draw(isEmpty() ? null : getItem());
  }

  @Override
  protected void updateItem(@Nullable String line, boolean isEmpty) {
    super.updateItem(line, isEmpty);
    draw(isEmpty ? null : line);
  }

  private void draw(@Nullable String line) {
    LogLevel level = line == null ? LogLevel.PLAIN : LogLevel.of(line);
    pseudoClassStateChanged(WARN, level == LogLevel.WARN);
    pseudoClassStateChanged(ERROR, level == LogLevel.ERROR);
    setText(line);
    List<LineFilter.Mark> marks = line == null ? List.of() : filter.getValue().marks(line);
    if (line == null || marks.isEmpty()) {
      setGraphic(null);
      setContentDisplay(ContentDisplay.TEXT_ONLY);
      return;
    }
    TextFlow flow = new TextFlow(parts(line, marks).toArray(Node[]::new));
    flow.getStyleClass().add("log-flow");
    if (wrap.get() && getListView() != null) {
      flow.setPrefWidth(Math.max(0, getListView().getWidth() - BESIDE));
    }
    setGraphic(flow);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  private static List<Text> parts(String line, List<LineFilter.Mark> marks) {
    List<Text> parts = new ArrayList<>();
    int done = 0;
    for (LineFilter.Mark mark : marks) {
      if (mark.begin() > done) {
        parts.add(part(line.substring(done, mark.begin()), "log-text"));
      }
      parts.add(part(line.substring(mark.begin(), mark.end()), "log-mark"));
      done = mark.end();
    }
    if (done < line.length()) {
      parts.add(part(line.substring(done), "log-text"));
    }
    return parts;
  }

  private static Text part(String text, String styleClass) {
    Text part = new Text(text);
    part.getStyleClass().add(styleClass);
    return part;
  }
}
