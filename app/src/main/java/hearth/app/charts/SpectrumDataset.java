package hearth.app.charts;

/** A spectrum as JFreeChart reads it, without a copy. */
final class SpectrumDataset extends IntervalDataset {
  private static final long serialVersionUID = 1L;

  private final transient SpectrumBars bars;

  SpectrumDataset(SpectrumBars bars, String name) {
    super(name);
    this.bars = bars;
  }

  SpectrumBars bars() {
    return bars;
  }

  @Override
  int count() {
    return bars.count();
  }

  @Override
  Number x(int item) {
    return bars.multiplicity(item);
  }

  @Override
  Number y(int item) {
    return bars.value(item);
  }

  @Override
  double from(int item) {
    return bars.from(item);
  }

  @Override
  double to(int item) {
    return bars.to(item);
  }

  @Override
  int tallest(int from, int to) {
    return bars.tallest(from, to);
  }
}
