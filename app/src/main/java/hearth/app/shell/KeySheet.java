package hearth.app.shell;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What every key does on the page in front and in the whole window. */
final class KeySheet {
  static final String ID = "key-sheet";
  static final double WIDTH = 640;
  static final double HEIGHT = 600;

  private static final double KEYS_WIDTH = 210;

  private KeySheet() {}

  /** The sheet for a page, to be shown in a panel. */
  static ScrollPane of(Page page) {
    VBox all = Ui.column(Gap.L);
    List<KeyGroup> groups = KeyGroup.of(page);
    if (groups.isEmpty()) {
      all.getChildren().add(Ui.paragraph(Messages.text("keys.none"), "muted"));
    }
    groups.forEach(group -> all.getChildren().add(section(group)));
    all.getChildren().add(section(KeyGroup.window()));
    all.getStyleClass().add("key-sheet");
    ScrollPane scroll = Ui.scroll(all);
    scroll.setId(ID);
    // The keys that scroll it must reach it.
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(Messages.text("keys.title", page.title()));
    return scroll;
  }

  private static Node section(KeyGroup group) {
    GridPane grid = new GridPane(Gap.L, Gap.S);
    ColumnConstraints keys = new ColumnConstraints(KEYS_WIDTH);
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    words.setMinWidth(0);
    grid.getColumnConstraints().addAll(keys, words);
    int row = 0;
    for (KeyGroup.Line line : group.lines()) {
      Label what = Ui.paragraph(line.what());
      what.setMaxWidth(Double.MAX_VALUE);
      // One node for who hears the sheet: the keys and what they do belong together.
      what.setAccessibleText(String.join(", ", line.keys()) + ": " + line.what());
      Node caps = caps(line.keys());
      GridPane.setValignment(caps, VPos.TOP);
      GridPane.setValignment(what, VPos.TOP);
      grid.addRow(row++, caps, what);
    }
    return Ui.column(Gap.S, Ui.label(group.title(), "card-title"), grid);
  }

  private static Node caps(List<String> keys) {
    FlowPane row = new FlowPane(Gap.XS, Gap.XS);
    row.setPrefWrapLength(KEYS_WIDTH);
    for (String key : keys) {
      row.getChildren().add(Ui.label(key, "key-cap"));
    }
    return row;
  }
}
