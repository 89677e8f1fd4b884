package hearth.app.results;

import java.util.List;
import javafx.scene.Node;

/** What is particular to a kind of result. */
interface ResultPanel {

  ChartPane chart();

  /** What switches the chart's view. */
  List<Node> switches();

  Node tables();

  /** What stands below chart and tables. */
  default List<Node> below() {
    return List.of();
  }

  /** How to read the chart, in a few sentences. */
  String guidance();
}
