package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.fx.Segments;
import hearth.app.plot.ChartPane;
import hearth.app.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Several charts of a result, one at a time, each as large as one alone, with its own table. */
final class ChartsPanel implements ResultPanel {
  private final ResultContent.Charts content;
  private final Format format;
  private final ChartPane chart;
  private final StackPane place = new StackPane();
  private final Map<String, Node> tables = new HashMap<>();
  private final ReadOnlyStringWrapper guidance = new ReadOnlyStringWrapper("");
  private ChartPage shown;

  ChartsPanel(ResultContent.Charts content, Format format, ObservableValue<Boolean> dark) {
    this.content = content;
    this.format = format;
    this.shown = content.pages().get(0);
    this.chart =
        new ChartPane(
            theme -> shown.plot().draw(theme),
            new ShownReader(() -> shown.reader()),
            new ShownZoom(() -> shown.zoom()),
            dark);
    accompany();
  }

  private void show(ChartPage page) {
    shown = page;
    chart.redraw();
    accompany();
  }

  /** Shows what belongs to the chart. */
  private void accompany() {
    int values = shown.reader().count();
    chart.describe(Messages.text("results.chart.sentence", shown.plot().title(), values));
    place
        .getChildren()
        .setAll(tables.computeIfAbsent(shown.id(), id -> shown.table().apply(format)));
    guidance.set(shown.guidance());
  }

  @Override
  public ChartPane chart() {
    return chart;
  }

  @Override
  public List<Node> switches() {
    return content.pages().size() == 1
        ? List.of()
        : List.of(
            Segments.of(
                Messages.text("results.chart"),
                content.pages(),
                shown,
                ChartPage::name,
                this::show));
  }

  @Override
  public Node tables() {
    return place;
  }

  @Override
  public List<Node> below() {
    return content.below().get();
  }

  @Override
  public ObservableValue<String> guidance() {
    return guidance.getReadOnlyProperty();
  }
}
