package hearth.app.jobs;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two runs in a table; rows that differ are marked, and can be shown alone. */
final class ComparePane extends VBox {
  private final List<CompareRuns.Line> lines;
  private final CheckBox only = new CheckBox(Messages.text("jobs.compare.only"));
  private final GridPane grid = new GridPane(Gap.L, Gap.XS);

  ComparePane(List<CompareRuns.Line> lines) {
    super(Gap.M);
    this.lines = lines;
    setId("compare-pane");
    only.setId("compare-only");
    only.selectedProperty().addListener((property, before, now) -> show());
    ColumnConstraints side = new ColumnConstraints();
    // Equal halves of what marks and names leave.
    side.setMinWidth(0);
    side.setPrefWidth(1);
    side.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints()
        .addAll(new ColumnConstraints(), new ColumnConstraints(), side, side);
    var scroll = Ui.scroll(grid);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(only, scroll);
    show();
  }

  private void show() {
    grid.getChildren().clear();
    int row = 0;
    for (CompareRuns.Line line : lines) {
      if (only.isSelected() && !line.differs()) {
        continue;
      }
      Label mark = Ui.label(line.differs() ? Messages.text("jobs.compare.differs") : "");
      mark.setAccessibleText(line.differs() ? Messages.text("jobs.compare.differs.name") : "");
      mark.setMinWidth(USE_PREF_SIZE);
      Label name = Ui.label(line.name(), "muted");
      name.setMinWidth(USE_PREF_SIZE);
      Label left = Ui.paragraph(line.left(), line.differs() ? "list-title" : "fact-value");
      Label right = Ui.paragraph(line.right(), line.differs() ? "list-title" : "fact-value");
      grid.addRow(row++, mark, name, left, right);
      for (Label label : List.of(mark, name, left, right)) {
        GridPane.setValignment(label, VPos.TOP);
      }
    }
  }
}
