package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.TsvTable;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultTable;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The tables of any result, one at a time. */
final class TablesPane extends VBox {
  private static final double LETTER_WIDTH = 7.6;

  /** Titles are bold, and may have an arrow for the order behind them. */
  private static final double TITLE_LETTER_WIDTH = 9.2;

  private static final double CELL_PADDING = 30;
  private static final double LEAST_WIDTH = 70;
  private static final double MOST_WIDTH = 560;

  /** So many rows tell how wide a column is. */
  private static final int LOOKED_AT = 500;

  private final Format format;
  private final StackPane place = new StackPane();
  private final Label extent = Ui.label("", "caption");

  TablesPane(List<ResultTable> tables, Format format) {
    super(Gap.S);
    this.format = format;
    setId("tables-pane");
    if (tables.isEmpty()) {
      getChildren().add(Ui.paragraph(Messages.text("results.tables.none"), "muted"));
      return;
    }
    ComboBox<ResultTable> choice = new ComboBox<>();
    choice.setId("table-choice");
    choice.setAccessibleText(Messages.text("results.table"));
    choice.setConverter(new FileNames());
    choice.getItems().setAll(tables);
    choice.valueProperty().addListener((property, before, now) -> show(now));
    choice.setValue(tables.get(0));
    HBox bar = Ui.row(Gap.M, choice, extent);
    VBox.setVgrow(place, Priority.ALWAYS);
    place.setMinHeight(320);
    getChildren().addAll(bar, place);
  }

  private void show(ResultTable table) {
    TsvTable<List<Cell>> rows =
        new TsvTable<>(
            table.file(),
            table.rows().stream().map(row -> row.stream().map(Cell::of).toList()).toList());
    rows.setId("any-table");
    rows.setColumnResizePolicy(TsvTable.UNCONSTRAINED_RESIZE_POLICY);
    int columns = table.rows().isEmpty() ? table.titles().size() : table.rows().get(0).size();
    for (int column = 0; column < columns; column++) {
      add(rows, table, column);
    }
    place.getChildren().setAll(rows);
    String count = format.count((long) table.rows().size());
    extent.setText(
        table.whole()
            ? Messages.text("results.tables.whole", count)
            : Messages.text("results.tables.cut", count));
  }

  private static void add(TsvTable<List<Cell>> rows, ResultTable table, int column) {
    String title =
        table.titles().isEmpty()
            ? Messages.text("results.tables.column", column + 1)
            : table.titles().get(column);
    double width = width(title, table, column);
    boolean numbers =
        !table.rows().isEmpty()
            && table.rows().stream().map(row -> Cell.of(row.get(column))).allMatch(Cell::isFigure);
    if (numbers) {
      rows.number(title, width, row -> row.get(column), Cell::toString);
    } else {
      rows.text(title, width, row -> row.get(column).text());
    }
  }

  private static double width(String title, ResultTable table, int column) {
    int letters =
        IntStream.range(0, Math.min(LOOKED_AT, table.rows().size()))
            .mapToObj(row -> table.rows().get(row).get(column))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    double text = Math.max(letters * LETTER_WIDTH, title.length() * TITLE_LETTER_WIDTH);
    return Math.clamp(text + CELL_PADDING, LEAST_WIDTH, MOST_WIDTH);
  }

  /** A cell as its file has it, sorted as a number where it is one. */
  private record Cell(String text, double value) implements Comparable<Cell> {
    static Cell of(String text) {
      try {
        return new Cell(text, text.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(text));
      } catch (NumberFormatException e) {
        return new Cell(text, Double.NaN);
      }
    }

    /** Whether a column of numbers may have it; one that is empty may. */
    boolean isFigure() {
      return !Double.isNaN(value) || text.equals("NaN");
    }

    @Override
    public int compareTo(Cell other) {
      return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A table as its file's name. */
  private static final class FileNames extends StringConverter<ResultTable> {
    @Override
    public String toString(ResultTable table) {
      return table == null ? "" : table.file();
    }

    @Override
    public ResultTable fromString(String file) {
      throw new UnsupportedOperationException("the table is not typed");
    }
  }
}
