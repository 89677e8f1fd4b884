package hearth.app.charts;

import hearth.app.text.Messages;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import hearth.jobs.model.HistogramDoubt;
import hearth.jobs.model.HistogramOrigin;
import hearth.jobs.model.KmerHistogram;
import java.util.List;

/** What is odd about a spectrum, and what that means for its figures. */
public final class SpectrumDoubts {
  private final KmerSpectrum spectrum;
  private final List<HistogramDoubt> found;

  private SpectrumDoubts(KmerSpectrum spectrum, List<HistogramDoubt> found) {
    this.spectrum = spectrum;
    this.found = List.copyOf(found);
  }

  /** Looks at a spectrum. */
  public static SpectrumDoubts of(KmerSpectrum spectrum) {
    List<Bin> bins = spectrum.bins();
    long[] multiplicities = new long[bins.size()];
    long[] distinct = new long[bins.size()];
    for (int i = 0; i < distinct.length; i++) {
      multiplicities[i] = bins.get(i).multiplicity();
      distinct[i] = bins.get(i).distinct();
    }
    GenomeModel model = spectrum.model();
    double covered =
        model == null ? Double.NaN : model.value("kmer_coverage") * model.value("ploidy");
    return new SpectrumDoubts(
        spectrum,
        HistogramDoubt.of(
            KmerHistogram.of(spectrum.k(), multiplicities, distinct),
            new HistogramOrigin(spectrum.canonical(), spectrum.complete()),
            covered));
  }

  boolean has(HistogramDoubt doubt) {
    return found.contains(doubt);
  }

  /** Each in a sentence, for a person. */
  public List<String> sentences() {
    return found.stream().map(this::sentence).toList();
  }

  private String sentence(HistogramDoubt doubt) {
    long first = spectrum.bins().get(0).multiplicity();
    long last = spectrum.bins().get(spectrum.bins().size() - 1).multiplicity();
    return switch (doubt) {
      case NOT_CANONICAL -> Messages.text("chart.spectrum.doubt.strands");
      case BEGINS_LATE -> Messages.text("chart.spectrum.doubt.late", first);
      case CUT -> Messages.text("chart.spectrum.doubt.cut", last);
      case PILED -> Messages.text("chart.spectrum.doubt.piled", last);
      case NO_PEAK -> Messages.text("chart.spectrum.doubt.flat");
      case LOW_COVERAGE -> Messages.text("chart.spectrum.doubt.low");
    };
  }
}
