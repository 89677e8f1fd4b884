package hearth.app.results;

import hearth.app.fx.TsvTable;
import java.util.List;

/** Makes the tables beside charts: columns as wide as their texts, scrolled where they are many. */
final class SideTable {
  private static final double LETTER_WIDTH = 7.6;
  private static final double PADDING = 30;
  private static final double LEAST = 80;
  private static final double MOST = 400;

  private SideTable() {}

  static <R> TsvTable<R> of(String name, List<R> rows, String id) {
    TsvTable<R> table = new TsvTable<>(name, rows);
    table.setId(id);
    table.setColumnResizePolicy(TsvTable.UNCONSTRAINED_RESIZE_POLICY);
    return table;
  }

  /** The width of a column of such texts. */
  static double width(List<String> texts) {
    int letters = texts.stream().mapToInt(String::length).max().orElse(0);
    return Math.clamp(letters * LETTER_WIDTH + PADDING, LEAST, MOST);
  }
}
