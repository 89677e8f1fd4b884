package hearth.app.charts;

import org.jfree.chart.JFreeChart;

/** What a chart shows, apart from its colours. */
public interface ChartPlot {

  /** What the chart is called. */
  String title();

  /** Draws it. */
  JFreeChart draw(ChartTheme theme);
}
