package hearth.app.results;

import hearth.app.plot.ChartPane;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** What can be done with a result beyond looking at it. */
interface ResultActions {

  /** Saves a chart where a person says. */
  void savePicture(ResultSummary result, JFreeChart chart);

  /** Shows all tables of a result. */
  void showTables(ResultSummary result);

  /** Opens the result's folder in the system's file manager. */
  void openFolder(ResultSummary result);

  /**
   * Writes charts, tables or a report where a person says.
   *
   * @param shown the chart on the screen, or null for a result without charts
   */
  void export(ResultSummary result, @Nullable ChartPane shown);
}
