package hearth.app.fx;

import hearth.app.text.Messages;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** A table whose selected rows are copied as tab-separated values. */
public final class TsvTable<R> extends TableView<R> {
  private static final KeyCodeCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  /** Letters from which on a text may be cut; its tooltip has all of it. */
  private static final int LONG = 60;

  /** Letters of a title, and the space beside it, in pixels. */
  private static final double TITLE_SIZE = 13;

  private static final double TITLE_SPACE = 24;

  private static final String ELIDABLE = "elidable";

  /** The rows are copied: sorting by a column's title moves them. */
  public TsvTable(String name, List<R> rows) {
    super(FXCollections.observableArrayList(rows));
    setAccessibleText(name);
    getStyleClass().addAll("striped", "dense", "figures-table");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label(Messages.text("results.table.empty")));
    setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            CopiedText.put(tsv());
            event.consume();
          }
        });
  }

  /** A column of text. */
  public TsvTable<R> text(String title, double width, Function<R, String> value) {
    getColumns().add(column(title, width, value, Function.identity(), Pos.CENTER_LEFT));
    return this;
  }

  /** A column of numbers, sorted as numbers and shown by {@code format}. */
  public <V extends Comparable<V>> TsvTable<R> number(
      String title, double width, Function<R, V> value, Function<V, String> format) {
    getColumns().add(column(title, width, value, format, Pos.CENTER_RIGHT));
    return this;
  }

  private static <R, V> TableColumn<R, V> column(
      String title, double width, Function<R, V> value, Function<V, String> format, Pos place) {
    TableColumn<R, V> column = new TableColumn<>(title);
    column.setPrefWidth(Math.max(width, titleWidth(title)));
    column.setMinWidth(Math.min(width, 60));
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(
        owner ->
            new TableCell<>() {
              @Override
              protected void updateItem(V item, boolean isEmpty) {
                super.updateItem(item, isEmpty);
                String text = isEmpty || item == null ? "" : format.apply(item);
                setText(text);
                setAlignment(place);
                boolean isLong = text.length() > LONG;
                setTooltip(isLong ? new Tooltip(text) : null);
                getStyleClass().remove(ELIDABLE);
                if (isLong) {
                  getStyleClass().add(ELIDABLE);
                }
              }
            });
    column.getStyleClass().add(place == Pos.CENTER_RIGHT ? "number-column" : "text-column");
    return column;
  }

  /** What a title needs, which is more in some languages. */
  private static double titleWidth(String title) {
    Text text = new Text(title);
    text.setFont(Font.font(null, FontWeight.BOLD, TITLE_SIZE));
    return Math.ceil(text.getLayoutBounds().getWidth()) + TITLE_SPACE;
  }

  /** The selected rows, or all when none is, with a line of titles; numbers unformatted. */
  public String tsv() {
    List<R> rows =
        getSelectionModel().getSelectedItems().isEmpty()
            ? getItems()
            : getSelectionModel().getSelectedItems();
    String titles =
        getColumns().stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
    return rows.stream()
        .map(
            row ->
                getColumns().stream()
                    .map(column -> String.valueOf(column.getCellData(row)))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", titles + "\n", "\n"));
  }
}
