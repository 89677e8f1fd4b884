package hearth.app.plot;

import hearth.app.charts.LinePlot;

/** Reads lines: at each place all of them. */
public final class LineReader extends XyReader {
  private final LinePlot plot;

  public LineReader(LinePlot plot) {
    this.plot = plot;
  }

  @Override
  public int count() {
    return plot.readings().size();
  }

  @Override
  protected double x(int index) {
    return plot.readings().get(index).x();
  }

  @Override
  public String sentence(int index) {
    return plot.readings().get(index).words();
  }
}
