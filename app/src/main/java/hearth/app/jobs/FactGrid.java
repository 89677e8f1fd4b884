package hearth.app.jobs;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Names on the left, what they are on the right. */
final class FactGrid extends GridPane {
  FactGrid() {
    super(Gap.L, Gap.XS);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), values);
  }

  /** Adds a fact, unless there is none. */
  FactGrid add(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      Label text = Ui.paragraph(value);
      text.setMinWidth(0);
      add(name, text);
    }
    return this;
  }

  /** Adds a fact that is more than text. */
  FactGrid add(String name, Node value) {
    Label caption = Ui.label(name, "muted");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(caption, value instanceof Label ? VPos.TOP : VPos.CENTER);
    addRow(getRowCount(), caption, value);
    return this;
  }
}
