package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.jobs.model.GenomeModel.CurvePoint;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of the fitted curve: what each copy has, and what both have, once and repeatedly. */
class ModelPartsTest {

  @ParameterizedTest
  @CsvSource({"d30_h3_e0.5, 2", "h30_e0.1, 1"})
  void thePartsAreThoseOfTheFormulaAndSumToTheCurve(String name, int ploidy) throws IOException {
    GenomeModel model = model(name, Ploidy.of(String.valueOf(ploidy)));
    ModelParameters at = model.parameters();
    double s = Math.pow(1 - at.heterozygosity(), model.k());
    double d = at.duplication();
    double[][] weights =
        ploidy == 1
            ? new double[][] {{0}, {1 - d}, {0, d}}
            : new double[][] {
              {(1 - d) * 2 * (1 - s)},
              {0, (1 - d) * s},
              {
                d * (2 * s * (1 - s) + 2 * (1 - s) * (1 - s)),
                d * (1 - s) * (1 - s),
                d * 2 * s * (1 - s),
                d * s * s
              }
            };

    assertThat(model.curve()).hasSizeGreaterThan(50);
    for (CurvePoint point : model.curve()) {
      double[] parts = {point.heterozygous(), point.homozygous(), point.repeated()};
      for (int part = 0; part < parts.length; part++) {
        assertThat(parts[part])
            .isCloseTo(
                expected(at, weights[part], point.multiplicity()), within(1e-9 * at.length()));
      }
      assertThat(parts[0] + parts[1] + parts[2])
          .isCloseTo(point.distinct(), within(1e-12 * at.length()));
    }
  }

  /** Σ length · weight · f(x). */
  private static double expected(ModelParameters at, double[] weights, int x) {
    double sum = 0;
    for (int peak = 0; peak < weights.length; peak++) {
      PeakDensity density = new PeakDensity(x);
      density.compute(at.coverage() * (peak + 1), at.bias());
      sum += at.length() * weights[peak] * density.density(x);
    }
    return sum;
  }

  @Test
  void errorsAreWhatTheModelLeavesAndMakeTheErrorRate() throws IOException {
    KmerHistogram histogram = KmerHistogram.of(21, Histograms.simulated("d30_h3_e0.5"));
    GenomeModel model = model("d30_h3_e0.5", Ploidy.BEST);

    double occurrences = 0;
    for (CurvePoint point : model.curve()) {
      occurrences += point.multiplicity() * point.errors();
      if (point.errors() > 0) {
        assertThat(point.errors() + point.distinct())
            .isCloseTo(point.observed(), within(1e-6 * point.observed()));
      }
    }
    double rate = 1 - Math.pow(1 - occurrences / histogram.total(), 1.0 / 21);
    assertThat(model.curve().get(0).errors()).isGreaterThan(1000);
    assertThat(model.errorRate().estimate()).isCloseTo(rate, within(1e-6));
  }

  private static GenomeModel model(String name, Ploidy ploidy) throws IOException {
    KmerHistogram histogram = KmerHistogram.of(21, Histograms.simulated(name));
    return Objects.requireNonNull(GenomeModeller.model(histogram, Histograms.OURS, ploidy).model());
  }
}
