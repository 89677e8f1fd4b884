package hearth.app.charts;

import hearth.app.charts.SpectrumChart.Scale;
import java.util.Set;

/**
 * How a spectrum is to be shown.
 *
 * @param scale which axes are logarithmic
 * @param measure what its bars count
 * @param hidden the curves of its model that are not drawn
 */
public record SpectrumLook(Scale scale, SpectrumMeasure measure, Set<ModelPart> hidden) {
  public SpectrumLook {
    hidden = Set.copyOf(hidden);
  }

  /** Distinct k-mers with all that the model has. */
  public static SpectrumLook of(Scale scale) {
    return new SpectrumLook(scale, SpectrumMeasure.DISTINCT, Set.of());
  }
}
