package hearth.app.results;

import hearth.app.plot.XyReader;
import hearth.app.text.Messages;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;

/** Reads the bins of a spectrum. */
final class SpectrumReader extends XyReader {
  private final List<Bin> bins;

  SpectrumReader(KmerSpectrum spectrum) {
    this.bins = spectrum.bins();
  }

  @Override
  public int count() {
    return bins.size();
  }

  @Override
  protected double x(int index) {
    return bins.get(index).multiplicity();
  }

  @Override
  public String sentence(int index) {
    Bin bin = bins.get(index);
    return Messages.text("chart.spectrum.tooltip", bin.multiplicity(), bin.distinct());
  }
}
