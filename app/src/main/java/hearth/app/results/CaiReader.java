package hearth.app.results;

import hearth.app.charts.CaiPlot;
import hearth.app.plot.XyReader;

/** Reads the bars of a distribution of the codon adaptation index. */
final class CaiReader extends XyReader {
  private final CaiPlot plot;

  CaiReader(CaiPlot plot) {
    this.plot = plot;
  }

  @Override
  public int count() {
    return plot.bars().size();
  }

  @Override
  protected double x(int index) {
    return (plot.bars().get(index).from() + plot.bars().get(index).to()) / 2;
  }

  @Override
  public String sentence(int index) {
    return plot.bars().get(index).words();
  }
}
