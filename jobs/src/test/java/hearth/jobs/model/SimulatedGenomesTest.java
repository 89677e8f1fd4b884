package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of simulated reads, whose truth is known. */
class SimulatedGenomesTest {
  private static final int READ = 150;

  /** Coverage is that of all copies together; shares are in percent, tolerances too. */
  @ParameterizedTest
  @CsvSource({
    "d15_h1_e1,        21, 2, 1200000,  15, 1,    1,   0.5, 0.02",
    "d20_h3_e2,        21, 2, 1200000,  20, 3,    2,   0.5, 0.06",
    "d30_h0.1_e0.5,    21, 2, 1200000,  30, 0.1,  0.5, 0.3, 0.02",
    "d30_h3_e0.5,      21, 2, 1200000,  30, 3,    0.5, 0.5, 0.06",
    "d50_h2_k31,       31, 2, 1200000,  50, 2,    0.5, 0.3, 0.04",
    "d60_h0.5_e0.1,    21, 2, 1200000,  60, 0.5,  0.1, 0.3, 0.02",
    "d100_h0.1_e2,     21, 2, 1200000, 100, 0.1,  2,   0.3, 0.01",
    "d40_h1_k17,       17, 2, 1200000,  40, 1,    0.5, 0.3, 0.02",
    "h100_e2,          21, 1, 1200000, 100, 0,    2,   0.3, 0",
    "h10_e2,           21, 1, 1200000,  10, 0,    2,   2.0, 0",
    "h15_e0.5,         21, 1, 1200000,  15, 0,    0.5, 0.3, 0",
    "h30_e0.1,         21, 1, 1200000,  30, 0,    0.1, 0.3, 0",
    "h50_e1_k31,       31, 1, 1200000,  50, 0,    1,   0.3, 0",
    "h5_e0.5,          21, 1, 1200000,   5, 0,    0.5, 0.5, 0",
    "lam40,            21, 1, 48502,    40, 0,    0.5, 0.5, 0"
  })
  void findsTheTruth(
      String name,
      int k,
      int ploidy,
      double length,
      double coverage,
      double heterozygosity,
      double errors,
      double lengthTolerance,
      double heterozygosityTolerance)
      throws IOException {
    KmerHistogram histogram = KmerHistogram.of(k, Histograms.simulated(name));

    GenomeModel model =
        Objects.requireNonNull(
            GenomeModeller.model(histogram, Histograms.A_FILE, Ploidy.BEST).model());

    assertThat(model.ploidy()).isEqualTo(ploidy);
    assertThat(model.length().estimate()).isCloseTo(length, within(length * lengthTolerance / 100));
    assertThat(100 * model.heterozygosity().estimate())
        .isCloseTo(heterozygosity, within(heterozygosityTolerance));
    assertThat(100 * model.errorRate().estimate()).isCloseTo(errors, within(0.05 * errors));
    double right = Math.pow(1 - errors / 100, k);
    double expected = coverage * (READ - k + 1) / READ * right / ploidy;
    assertThat(model.coverage().estimate()).isCloseTo(expected, within(0.05 * expected));
    assertThat(model.repeatShare()).isBetween(0.0, 0.04);
    assertThat(model.quality().peaks()).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @CsvSource({"h15_e0.5", "h30_e0.1", "h5_e0.5", "h100_e2", "lam40"})
  void aDiploidModelOfAHaploidGenomeHasItsLengthAndNoHeterozygosity(String name)
      throws IOException {
    KmerHistogram histogram = KmerHistogram.of(21, Histograms.simulated(name));

    GenomeModel model =
        Objects.requireNonNull(
            GenomeModeller.model(histogram, Histograms.OURS, Ploidy.DIPLOID).model());

    double length = name.startsWith("lam") ? 48_502 : 1_200_000;
    assertThat(model.length().estimate()).isCloseTo(length, within(length * 0.01));
    assertThat(model.heterozygosity().low()).isZero();
    assertThat(model.heterozygosity().estimate()).isLessThan(0.0005);
  }

  @Test
  void saysThatLittleCoverageMakesRoughFigures() throws IOException {
    KmerHistogram histogram = KmerHistogram.of(21, Histograms.simulated("d15_h1_e1"));

    assertThat(GenomeModeller.model(histogram, Histograms.OURS, Ploidy.BEST).notes())
        .singleElement()
        .asString()
        .contains("only 10.5 times", "rough");
  }

  @Test
  void aCountedHistogramThatStopsIsSaidToStop() throws IOException {
    KmerHistogram whole = KmerHistogram.of(21, Histograms.simulated("d60_h0.5_e0.1"));
    KmerHistogram piled =
        KmerHistogram.of(21, Histograms.piledAt(120, Histograms.simulated("d60_h0.5_e0.1")));

    ModelOutcome all = GenomeModeller.model(whole, Histograms.A_FILE, Ploidy.BEST);
    ModelOutcome some = GenomeModeller.model(piled, Histograms.A_FILE, Ploidy.BEST);

    assertThat(all.notes()).isEmpty();
    assertThat(some.notes()).singleElement().asString().contains("stops at 120", "too small");
    double right = Objects.requireNonNull(all.model()).heterozygosity().estimate();
    assertThat(Objects.requireNonNull(some.model()).heterozygosity().estimate())
        .isCloseTo(right, within(0.0002));
  }
}
