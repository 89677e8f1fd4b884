package hearth.app.diagnosis;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.preflight.MemoryLadder;
import hearth.cluster.preflight.MemoryLadder.Rung;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The memory from the computer down to the heap, one bar for each rung. */
public final class LadderView extends VBox {
  private static final double NAME_WIDTH = 150;
  private static final double BAR_WIDTH = 120;

  private final Format format;
  private final GridPane grid = new GridPane(Gap.L, Gap.M);

  public LadderView(Format format) {
    super(Gap.L);
    this.format = format;
    getStyleClass().add("ladder");
    setId("memory-ladder");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(NAME_WIDTH);
    ColumnConstraints bar = new ColumnConstraints(BAR_WIDTH, BAR_WIDTH, Double.MAX_VALUE);
    bar.setHgrow(Priority.ALWAYS);
    ColumnConstraints free = new ColumnConstraints();
    free.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().setAll(name, bar, free);
    getChildren().addAll(grid, legend());
  }

  /** Shows another ladder. */
  public void show(MemoryLadder ladder) {
    grid.getChildren().clear();
    for (int row = 0; row < ladder.rungs().size(); row++) {
      add(row, ladder.rungs().get(row));
    }
  }

  private void add(int row, Rung rung) {
    String has = format.megabytes(rung.hasMb());
    String title = Messages.text(MemoryLadder.Level.class, rung.level());
    String size = rung.count() == 1 ? has : Messages.text("ladder.each", rung.count(), has);
    VBox name = Ui.column(0, Ui.label(title, "ladder-name"), Ui.label(size, "caption"));
    Label free =
        Ui.label(
            rung.isOvercommitted()
                ? Messages.text("ladder.over", format.megabytes(-rung.freeMb()))
                : rung.freeMb() == 0
                    ? Messages.text("ladder.full")
                    : Messages.text("ladder.free", format.megabytes(rung.freeMb())));
    free.getStyleClass().add("ladder-free");
    if (rung.isOvercommitted()) {
      Tone.DANGER.applyTo(free);
    }
    SegmentBar bar = bar(rung);
    bar.setAccessibleText(
        Messages.text(
            "ladder.sentence",
            title,
            size,
            format.megabytes(rung.othersMb()),
            format.megabytes(rung.takenMb()),
            free.getText()));
    HBox centred = Ui.row(0, bar);
    HBox.setHgrow(bar, Priority.ALWAYS);
    grid.add(name, 0, row);
    grid.add(centred, 1, row);
    grid.add(free, 2, row);
  }

  /** What is too much lies beyond the end of what is there, so the whole shrinks to make room. */
  private static SegmentBar bar(Rung rung) {
    double whole = Math.max(1, Math.max(rung.hasMb(), rung.othersMb() + rung.takenMb()));
    double fits = Math.max(0, Math.min(rung.takenMb(), rung.hasMb() - rung.othersMb()));
    List<SegmentBar.Part> parts = new ArrayList<>();
    parts.add(new SegmentBar.Part(rung.othersMb() / whole, "ladder-others"));
    parts.add(new SegmentBar.Part(fits / whole, "ladder-taken"));
    parts.add(new SegmentBar.Part((rung.takenMb() - fits) / whole, "ladder-over"));
    return new SegmentBar(parts);
  }

  private static HBox legend() {
    return Ui.row(
        Gap.L,
        entry("ladder-others", Messages.text("ladder.legend.others")),
        entry("ladder-taken", Messages.text("ladder.legend.taken")),
        entry("ladder-rest", Messages.text("ladder.legend.free")));
  }

  private static HBox entry(String styleClass, String text) {
    Region mark = new Region();
    mark.getStyleClass().addAll("ladder-mark", styleClass);
    return Ui.row(Gap.S, mark, Ui.label(text, "caption"));
  }
}
