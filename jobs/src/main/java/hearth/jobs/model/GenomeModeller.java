package hearth.jobs.model;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Models the k-mer histogram of reads of a genome: looks for the coverage peak, fits the curves of
 * GenomeScope and says where the figures are not to be had or not to be trusted.
 */
public final class GenomeModeller {

  private static final Logger LOG = LoggerFactory.getLogger(GenomeModeller.class);

  /** Beyond this the fit takes long and a part of the reads says as much. */
  private static final long MOST_COVERAGE = 2_000;

  /** The model's peaks reach so many times the main peak, which may be the first of four. */
  private static final int PEAKS = 6;

  private static final int MARGIN = 50;

  private GenomeModeller() {}

  /**
   * Models a histogram. Whatever goes wrong is an outcome without a model: the histogram itself is
   * worth having.
   */
  public static ModelOutcome model(KmerHistogram histogram, HistogramOrigin origin, Ploidy ploidy) {
    return guarded(() -> modelled(histogram, origin, ploidy));
  }

  static ModelOutcome guarded(Supplier<ModelOutcome> model) {
    try {
      return model.get();
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The genome model failed", e);
      return ModelOutcome.none(ModelNotes.failed(e));
    }
  }

  private static ModelOutcome modelled(
      KmerHistogram histogram, HistogramOrigin origin, Ploidy ploidy) {
    if (!origin.canonical()) {
      return ModelOutcome.none(ModelNotes.notCanonical());
    }
    HistogramEnd end = origin.complete() ? HistogramEnd.NATURAL : HistogramEnd.of(histogram);
    CoveragePeak peak = CoveragePeak.of(histogram);
    if (peak == null) {
      return ModelOutcome.none(ModelNotes.noPeak(histogram));
    }
    if (end != HistogramEnd.NATURAL && peak.peak() * 3 / 2 > histogram.last()) {
      return ModelOutcome.none(ModelNotes.endsInPeak(histogram, peak));
    }
    if (peak.peak() > MOST_COVERAGE) {
      return ModelOutcome.none(ModelNotes.tooDeep(peak, MOST_COVERAGE));
    }
    KmerHistogram rows = end == HistogramEnd.PILED ? histogram.withoutLast() : histogram;
    PeakModel curves = new PeakModel(histogram.k(), (int) (PEAKS * peak.peak() + MARGIN));
    FittedCurve fit = fit(new PloidyFit(rows, peak, curves), ploidy);
    if (fit == null) {
      return ModelOutcome.none(ModelNotes.notConverged(peak));
    }
    GenomeModel model = GenomeModel.of(histogram, curves, fit);
    String absurd = ModelNotes.whyNotToBelieve(model);
    return absurd == null
        ? new ModelOutcome(model, ModelNotes.cautions(model, histogram, end, ploidy))
        : ModelOutcome.none(absurd);
  }

  private static @Nullable FittedCurve fit(PloidyFit fits, Ploidy ploidy) {
    FittedCurve two = ploidy.tries(2) ? fits.fit(2) : null;
    FittedCurve one = ploidy.tries(1) ? fits.fit(1) : null;
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    FittedCurve same = fits.bestFrom(two.first(), List.of(one.parameters()));
    return same != null && Choice.isHaploid(same, two) ? one : two;
  }
}
