package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The closed form of the derivatives, beside differences of the modelled histogram. */
class UniqueLengthTest {
  private static final double LENGTH = 1e7;

  @Property(tries = 50)
  void derivativesAreThoseOfTheModelledHistogram(
      @ForAll @DoubleRange(min = 0.01, max = 0.3) double duplication,
      @ForAll @DoubleRange(min = 10, max = 40) double coverage,
      @ForAll @DoubleRange(min = 0, max = 0.5) double bias,
      @ForAll @DoubleRange(min = 0.01, max = 0.05) double heterozygosity) {
    ModelParameters at =
        new ModelParameters(2, duplication, coverage, bias, LENGTH, heterozygosity);
    double[] derivatives = GenomeModel.uniqueBy(at);
    for (int i = 0; i < derivatives.length; i++) {
      double step = 1e-4 * Math.max(at.values()[i], 1e-3);
      double difference = (unique(at, i, step) - unique(at, i, -step)) / (2 * step);
      double unit = i == ModelParameters.LENGTH ? 1 : LENGTH;
      assertThat(difference / unit).as("by %d", i).isCloseTo(derivatives[i] / unit, within(1e-4));
    }
  }

  private static double unique(ModelParameters at, int parameter, double step) {
    double[] values = at.values();
    values[parameter] += step;
    ModelParameters moved = ModelParameters.of(2, values);
    double kmers = Arrays.stream(new PeakModel(21, 1000).uniqueOccurrences(moved)).sum();
    return kmers / (2 * moved.coverage());
  }
}
