package hearth.app.charts;

import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;

/** A spectrum as JFreeChart reads it, without a copy: one bar from m − ½ to m + ½ for each bin. */
final class SpectrumDataset extends IntervalDataset {
  private static final long serialVersionUID = 1L;
  private static final double HALF = 0.5;

  private final transient List<Bin> bins;

  SpectrumDataset(KmerSpectrum spectrum, String name) {
    super(name);
    this.bins = spectrum.bins();
  }

  @Override
  int count() {
    return bins.size();
  }

  @Override
  Number x(int item) {
    return bins.get(item).multiplicity();
  }

  @Override
  Number y(int item) {
    return bins.get(item).distinct();
  }

  @Override
  double from(int item) {
    return bins.get(item).multiplicity() - HALF;
  }

  @Override
  double to(int item) {
    return bins.get(item).multiplicity() + HALF;
  }
}
