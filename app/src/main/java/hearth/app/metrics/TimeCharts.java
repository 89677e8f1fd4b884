package hearth.app.metrics;

import hearth.app.charts.TimeChart;
import hearth.app.charts.TimePlot;
import hearth.app.fx.CardGrid;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.plot.ChartPane;
import hearth.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** Small charts beside each other, in as many columns as fit. */
final class TimeCharts extends StackPane {
  private static final double LEAST_WIDTH = 330;
  private static final double HEIGHT = 190;

  private final Format format;
  private final ObservableValue<Boolean> dark;
  private final Pane grid = new CardGrid(LEAST_WIDTH, Gap.L);
  private final List<Chart> charts = new ArrayList<>();

  TimeCharts(Format format, ObservableValue<Boolean> dark) {
    this.format = format;
    this.dark = dark;
    getChildren().add(grid);
  }

  private record Chart(TimeReading reading, ChartPane pane) {}

  /** Shows these, always as many. */
  void show(List<TimePlot> plots) {
    for (int i = 0; i < plots.size(); i++) {
      if (i == charts.size()) {
        charts.add(chart(plots.get(i)));
        grid.getChildren().add(charts.get(i).pane());
      } else {
        charts.get(i).reading().show(plots.get(i));
        charts.get(i).pane().update();
      }
      TimePlot plot = plots.get(i);
      charts
          .get(i)
          .pane()
          .describe(Messages.text("metrics.sentence", plot.title(), plot.summary()));
    }
  }

  private Chart chart(TimePlot plot) {
    TimeReading reading = new TimeReading(plot, format);
    return new Chart(
        reading,
        new ChartPane(theme -> TimeChart.create(reading.plot(), theme), reading, null, dark)
            .small("chart-" + plot.id(), HEIGHT));
  }
}
