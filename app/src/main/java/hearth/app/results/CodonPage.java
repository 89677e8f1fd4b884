package hearth.app.results;

import hearth.app.charts.ChartTheme;
import hearth.app.fx.TsvTable;
import hearth.app.plot.ChartReader;
import hearth.app.plot.ChartZoom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jfree.chart.JFreeChart;

/**
 * One of the charts of a codon usage.
 *
 * @param name what its switch is called
 * @param draw draws it
 * @param table the table beside it, as it is now
 * @param switches what switches its view
 * @param guidance how to read it, in a few sentences
 */
record CodonPage(
    String name,
    Function<ChartTheme, JFreeChart> draw,
    ChartReader reader,
    ChartZoom zoom,
    Supplier<Side<?>> table,
    List<Node> switches,
    String guidance) {

  CodonPage {
    switches = List.copyOf(switches);
  }

  /**
   * A table whose rows are the values of a chart.
   *
   * @param values the rows in the chart's order; the chart may have several rows of them, one below
   *     the other
   */
  record Side<R>(TsvTable<R> table, List<R> values, Map<R, Integer> places) {

    static <R> Side<R> of(TsvTable<R> table, List<R> values) {
      Map<R, Integer> places = new HashMap<>();
      for (int i = 0; i < values.size(); i++) {
        places.put(values.get(i), i);
      }
      return new Side<>(table, values, places);
    }

    /** Selects the row of a value of the chart, and shows it. */
    void select(int value) {
      if (value < 0 || value >= values.size() || value == selected()) {
        return;
      }
      int row = table.getItems().indexOf(values.get(value));
      table.getSelectionModel().clearAndSelect(row);
      table.scrollTo(Math.max(0, row - 2));
    }

    /** The value of the chart whose row is selected; -1 when there is none. */
    int selected() {
      R row = table.getSelectionModel().getSelectedItem();
      return row == null ? -1 : places.getOrDefault(row, -1);
    }
  }
}
