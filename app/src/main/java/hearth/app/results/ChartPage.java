package hearth.app.results;

import hearth.app.charts.BarPlot;
import hearth.app.charts.ChartPlot;
import hearth.app.charts.HeatPlot;
import hearth.app.charts.LinePlot;
import hearth.app.fx.Format;
import hearth.app.plot.ChartReader;
import hearth.app.plot.ChartZoom;
import hearth.app.plot.LineReader;
import hearth.app.plot.XyZoom;
import java.util.function.Function;
import javafx.scene.Node;

/**
 * One of the charts of a result.
 *
 * @param id tells it from the others of the result
 * @param name what its switch is called
 * @param plot what it shows
 * @param reader reads it value by value
 * @param zoom shows parts of it larger
 * @param table makes the table beside it
 * @param guidance how to read it, in a few sentences
 */
record ChartPage(
    String id,
    String name,
    ChartPlot plot,
    ChartReader reader,
    ChartZoom zoom,
    Function<Format, Node> table,
    String guidance) {

  /** A chart of bars. */
  static ChartPage of(
      String id, String name, BarPlot plot, Function<Format, Node> table, String guidance) {
    return new ChartPage(id, name, plot, new BarReader(plot), new BarZoom(plot), table, guidance);
  }

  /** A chart of lines. */
  static ChartPage of(
      String id, String name, LinePlot plot, Function<Format, Node> table, String guidance) {
    return new ChartPage(id, name, plot, new LineReader(plot), new XyZoom(), table, guidance);
  }

  /** A map. */
  static ChartPage of(
      String id, String name, HeatPlot plot, Function<Format, Node> table, String guidance) {
    return new ChartPage(id, name, plot, new HeatReader(plot), new HeatZoom(), table, guidance);
  }
}
