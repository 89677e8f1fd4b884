package hearth.app.results;

import hearth.app.charts.BarPlot;
import hearth.app.plot.XyReader;

/** Reads bars. */
final class BarReader extends XyReader {
  private final BarPlot plot;

  BarReader(BarPlot plot) {
    this.plot = plot;
  }

  @Override
  public int count() {
    return plot.bars().size();
  }

  @Override
  protected double x(int index) {
    return plot.bars().get(index).middle();
  }

  @Override
  public String sentence(int index) {
    return plot.bars().get(index).words();
  }
}
