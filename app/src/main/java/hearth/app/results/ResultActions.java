package hearth.app.results;

import hearth.cluster.results.ResultCatalog.ResultSummary;
import org.jfree.chart.JFreeChart;

/** What can be done with a result beyond looking at it. */
interface ResultActions {

  /** Saves a chart where a person says. */
  void savePicture(ResultSummary result, JFreeChart chart);

  /** Shows all tables of a result. */
  void showTables(ResultSummary result);

  /** Opens the result's folder in the system's file manager. */
  void openFolder(ResultSummary result);
}
