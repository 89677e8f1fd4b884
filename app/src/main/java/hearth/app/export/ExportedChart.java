package hearth.app.export;

import hearth.app.charts.ChartTheme;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;

/**
 * A chart of a result, as it is first shown.
 *
 * @param id tells it from the others of the result; part of files' names
 * @param name what it is called among them
 * @param guidance how to read it, in a few sentences
 * @param table the file of the result that has its figures
 * @param maker draws it
 */
public record ExportedChart(
    String id, String name, String guidance, String table, Function<ChartTheme, JFreeChart> maker) {

  /** Draws it. */
  public JFreeChart draw(ChartTheme theme) {
    return maker.apply(theme);
  }
}
