package hearth.app.charts;

import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * What a chart of several spectra shows.
 *
 * @param title what the chart is called
 * @param notes what is said under the title, each on a line of its own
 * @param lines those that are shown
 * @param logX whether the x axis is logarithmic, and {@code logY} the y axis
 * @param shares whether y is the share of a spectrum's distinct k-mers, per million, instead of
 *     their number
 */
public record OverlayPlot(
    String title, List<String> notes, List<Line> lines, boolean logX, boolean logY, boolean shares)
    implements ChartPlot {

  private static final double MILLION = 1_000_000;

  public OverlayPlot {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
  }

  /**
   * A spectrum.
   *
   * @param place decides its colour and stroke, from 0
   */
  public record Line(String name, int place, KmerSpectrum spectrum) {

    /** The number of its distinct k-mers. */
    public long distinct() {
      return spectrum.bins().stream().mapToLong(Bin::distinct).sum();
    }

    /** The multiplicity of its coverage peak; 0 without one. */
    public long peak() {
      Bin peak = SpectrumShape.of(spectrum).peak();
      return peak == null ? 0 : peak.multiplicity();
    }
  }

  /** What a number of distinct k-mers of a line is on the y axis. */
  public double value(Line line, double distinct) {
    return shares ? MILLION * distinct / Math.max(1, line.distinct()) : distinct;
  }

  /** The largest multiplicity of all lines. */
  public long last() {
    return lines.stream()
        .map(line -> line.spectrum().bins())
        .filter(bins -> !bins.isEmpty())
        .mapToLong(bins -> bins.get(bins.size() - 1).multiplicity())
        .max()
        .orElse(1);
  }

  @Override
  public JFreeChart draw(ChartTheme theme) {
    return OverlayChart.create(this, theme);
  }
}
