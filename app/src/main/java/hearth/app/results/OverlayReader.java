package hearth.app.results;

import hearth.app.charts.OverlayPlot;
import hearth.app.charts.OverlayPlot.Line;
import hearth.app.plot.XyReader;
import hearth.app.text.Messages;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Reads several spectra: at each multiplicity that any of them has, all of them. */
final class OverlayReader extends XyReader {
  private OverlayPlot plot;
  private long[] places = {};

  OverlayReader(OverlayPlot plot) {
    this.plot = plot;
    use(plot);
  }

  /** Reads another chart from now on. */
  void use(OverlayPlot shown) {
    plot = shown;
    LongStream all = LongStream.empty();
    for (Line line : shown.lines()) {
      all = LongStream.concat(all, line.spectrum().bins().stream().mapToLong(Bin::multiplicity));
    }
    places = all.sorted().distinct().toArray();
  }

  @Override
  public int count() {
    return places.length;
  }

  @Override
  protected double x(int index) {
    return places[index];
  }

  @Override
  public String sentence(int index) {
    long place = places[index];
    return Messages.text(
        "chart.overlay.reading",
        place,
        plot.lines().stream()
            .map(line -> line.name() + ": " + value(line, place))
            .collect(Collectors.joining(" · ")));
  }

  private String value(Line line, long place) {
    List<Bin> bins = line.spectrum().bins();
    int at =
        Collections.binarySearch(
            bins, new Bin(place, 0), Comparator.comparingLong(Bin::multiplicity));
    double value = plot.value(line, at < 0 ? 0 : bins.get(at).distinct());
    NumberFormat format = NumberFormat.getInstance(Messages.locale());
    format.setMaximumFractionDigits(plot.shares() && value < 100 ? 2 : 0);
    return format.format(value);
  }
}
