package hearth.app.charts;

import hearth.app.charts.BarPlot.Bar;
import java.util.List;

/** Bars as JFreeChart reads them. */
final class BarDataset extends IntervalDataset {
  private static final long serialVersionUID = 1L;

  private final transient List<Bar> bars;

  BarDataset(String name, List<Bar> bars) {
    super(name);
    this.bars = bars;
  }

  @Override
  int count() {
    return bars.size();
  }

  @Override
  Number x(int item) {
    return bars.get(item).middle();
  }

  @Override
  Number y(int item) {
    return bars.get(item).value();
  }

  @Override
  double from(int item) {
    return bars.get(item).from();
  }

  @Override
  double to(int item) {
    return bars.get(item).to();
  }
}
