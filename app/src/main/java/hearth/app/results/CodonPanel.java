package hearth.app.results;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Segments;
import hearth.app.fx.Ui;
import hearth.app.plot.ChartPane;
import hearth.app.results.CodonPage.Side;
import hearth.app.text.Messages;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/**
 * Codon usage: its charts, one at a time, each with a table beside it. What is chosen in the one is
 * chosen in the other.
 */
final class CodonPanel implements ResultPanel {

  /** 64 bars with their codons written below need more. */
  private static final double ROOM_FOR_CODONS = 1240;

  private final List<CodonPage> pages;
  private final ChartPane chart;
  private final StackPane place = new StackPane();
  private final FlowPane ownSwitches = new FlowPane(Gap.M, Gap.XS);
  private final ReadOnlyStringWrapper guidance = new ReadOnlyStringWrapper("");
  private CodonPage shown;
  private Side<?> side;

  CodonPanel(ResultContent.Codons content, Format format, ObservableValue<Boolean> dark) {
    pages = new CodonPages(content, format, this::renew).all();
    shown = pages.get(0);
    side = shown.table().get();
    chart =
        new ChartPane(
            theme -> shown.draw().apply(theme),
            new ShownReader(() -> shown.reader()),
            new ShownZoom(() -> shown.zoom()),
            dark);
    chart.chosenProperty().addListener((property, before, now) -> side.select(now.intValue()));
    accompany();
  }

  private void show(CodonPage page) {
    shown = page;
    renew();
  }

  /** Draws chart and table anew. */
  private void renew() {
    chart.redraw();
    side = shown.table().get();
    accompany();
  }

  /** Shows what belongs to the chart. */
  private void accompany() {
    Side<?> now = side;
    now.table()
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, row) -> chosen(now));
    place.getChildren().setAll(now.table());
    ownSwitches.getChildren().setAll(shown.switches());
    Ui.show(ownSwitches, !shown.switches().isEmpty());
    chart.describe(Messages.text("results.chart.sentence", shown.name(), shown.reader().count()));
    guidance.set(shown.guidance());
  }

  private void chosen(Side<?> from) {
    int value = from.selected();
    if (from == side && value >= 0 && value != chart.chosenProperty().get()) {
      chart.choose(value);
    }
  }

  @Override
  public ChartPane chart() {
    return chart;
  }

  @Override
  public List<Node> switches() {
    return List.of(
        Segments.of(Messages.text("results.chart"), pages, shown, CodonPage::name, this::show),
        ownSwitches);
  }

  @Override
  public Node tables() {
    return place;
  }

  @Override
  public ObservableValue<String> guidance() {
    return guidance.getReadOnlyProperty();
  }

  @Override
  public double roomForBoth() {
    return ROOM_FOR_CODONS;
  }
}
