package hearth.app.charts;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * What a map of coloured cells shows.
 *
 * @param notes what is said under the title, each on a line of its own
 * @param rows the names of the rows, from the top
 * @param columns the names of the columns; empty where they are those of the rows
 * @param cells what the cells hold
 * @param scale what the colours mean
 * @param tree the lines of a tree left of the rows, or null
 */
public record HeatPlot(
    String title,
    List<String> notes,
    List<String> rows,
    List<String> columns,
    Cells cells,
    ColorScale scale,
    @Nullable TreeShape tree)
    implements ChartPlot {

  public HeatPlot {
    notes = List.copyOf(notes);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** What cells hold. */
  public interface Cells {

    /** The value of a cell. */
    double value(int row, int column);

    /** A cell in words. */
    String words(int row, int column);
  }

  /** How many columns there are. */
  public int width() {
    return columns.isEmpty() ? rows.size() : columns.size();
  }

  /** How many cells there are. */
  public int size() {
    return rows.size() * width();
  }

  @Override
  public JFreeChart draw(ChartTheme theme) {
    return HeatChart.create(this, theme);
  }
}
