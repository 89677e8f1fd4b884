package hearth.app.results;

import hearth.app.plot.ChartPane;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What is particular to a kind of result. */
interface ResultPanel {
  double ROOM_FOR_BOTH = 860;

  ChartPane chart();

  /** What switches the chart's view. */
  List<Node> switches();

  Node tables();

  /** What stands below chart and tables. */
  default List<Node> below() {
    return List.of();
  }

  /** How to read the chart that is shown, in a few sentences. */
  ObservableValue<String> guidance();

  /** From this width on, the table is beside the chart. */
  default double roomForBoth() {
    return ROOM_FOR_BOTH;
  }
}
