package hearth.app.results;

import hearth.app.charts.ModelPart;
import hearth.app.charts.SpectrumMeasure;
import hearth.app.plot.XyReader;
import hearth.app.text.Messages;
import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.GenomeModel.Point;
import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads the bins of a spectrum, and what its model has there. */
final class SpectrumReader extends XyReader {
  private final List<Bin> bins;
  private final long[] upTo;
  private final Map<Long, Point> modelled = new HashMap<>();
  private final Supplier<SpectrumMeasure> measure;

  SpectrumReader(KmerSpectrum spectrum) {
    this(spectrum, () -> SpectrumMeasure.DISTINCT);
  }

  /**
   * @param measure what the bars count at the time
   */
  SpectrumReader(KmerSpectrum spectrum, Supplier<SpectrumMeasure> measure) {
    this.bins = spectrum.bins();
    this.measure = measure;
    this.upTo = new long[bins.size()];
    long sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += bins.get(i).distinct();
      upTo[i] = sum;
    }
    GenomeModel model = spectrum.model();
    if (model != null) {
      model.curve().forEach(point -> modelled.put(point.multiplicity(), point));
    }
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
    String counted = Messages.text("chart.spectrum.tooltip", bin.multiplicity(), bin.distinct());
    return switch (measure.get()) {
      case DISTINCT -> counted + expected(bin);
      case OCCURRENCES ->
          counted
              + Messages.text("chart.spectrum.reading.all", bin.multiplicity() * bin.distinct());
      case CUMULATIVE ->
          Messages.text(
              "chart.spectrum.reading.upto",
              bin.multiplicity(),
              upTo[index],
              100.0 * upTo[index] / upTo[upTo.length - 1]);
    };
  }

  /** The model's parts there, those of which it has some. */
  private String expected(Bin bin) {
    Point point = modelled.get(bin.multiplicity());
    return point == null
        ? ""
        : Messages.text(
            "chart.spectrum.reading.model",
            ModelPart.MODEL.of(point),
            ModelPart.ERRORS.of(point),
            ModelPart.HETEROZYGOUS.of(point),
            ModelPart.HOMOZYGOUS.of(point),
            ModelPart.REPEATS.of(point));
  }
}
