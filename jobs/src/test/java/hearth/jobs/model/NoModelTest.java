package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Histograms that have no figures to give say so, and none gives figures that are no numbers. */
class NoModelTest {

  @Test
  void anAssembledGenomeHasNoModel() {
    KmerHistogram genome = Histograms.of(21, 6, x -> x == 1 ? 4_500_000 : 3_000 / x);

    assertNone(genome, Histograms.OURS, "no coverage peak", "assembled genome");
  }

  @Test
  void aSlopeWithoutAPeakHasNoModel() {
    LongUnaryOperator slope = x -> (long) (3_000_000 * Math.pow(0.7, x));

    assertNone(Histograms.of(21, 40, slope), Histograms.OURS, "no coverage peak", "3.3 times");
  }

  @Test
  void readsThatCoverTooLittleHaveNoModel() throws IOException {
    KmerHistogram few = KmerHistogram.of(21, Histograms.simulated("h3_e1"));

    assertNone(few, Histograms.OURS, "There is no model");
  }

  @Test
  void strandsCountedApartHaveNoModel() throws IOException {
    KmerHistogram histogram = KmerHistogram.of(21, Histograms.simulated("h30_e0.1"));

    assertNone(histogram, new HistogramOrigin(false, true), "two strands", "canonical");
  }

  @Test
  void aHistogramThatStopsInItsPeakHasNoModel() throws IOException {
    KmerHistogram stopped =
        KmerHistogram.of(21, Histograms.piledAt(40, Histograms.simulated("h100_e2")));

    assertNone(stopped, Histograms.A_FILE, "stops at 40", "-cs");
  }

  @Test
  void coverageBeyondAllNeedHasNoModel() {
    KmerHistogram deep = Histograms.of(21, 6_000, x -> Math.max(1, 900 - Math.abs(x - 5_000)));

    assertNone(deep, Histograms.OURS, "one read of");
  }

  @Test
  void nothingHasNoModel() {
    assertNone(KmerHistogram.of(21, new TreeMap<>()), Histograms.OURS, "no coverage peak");
  }

  @Property(tries = 150)
  void figuresAreNumbersOrThereAreNone(
      @ForAll @Size(min = 1, max = 60) long @LongRange(max = 1_000_000) [] distinct) {
    KmerHistogram histogram = Histograms.of(21, distinct.length, x -> distinct[(int) x - 1]);

    ModelOutcome outcome = GenomeModeller.model(histogram, Histograms.A_FILE, Ploidy.BEST);

    GenomeModel model = outcome.model();
    if (model == null) {
      assertThat(outcome.notes()).singleElement().asString().startsWith("There is no model");
      return;
    }
    ModelText.figures(model)
        .forEach(
            figure -> {
              String name = figure.name();
              Interval value = figure.value();
              assertThat(value.isFinite()).as(name).isTrue();
              assertThat(value.low()).as(name).isBetween(0.0, value.estimate());
              assertThat(value.high()).as(name).isGreaterThanOrEqualTo(value.estimate());
            });
    assertThat(model.heterozygosity().estimate()).isLessThan(0.26);
    assertThat(model.errorRate().high()).isLessThanOrEqualTo(1);
  }

  @Test
  void aFailureIsNoMoreThanANote() {
    for (ModelOutcome outcome :
        List.of(
            GenomeModeller.guarded(
                () -> {
                  throw new IllegalStateException("odd");
                }),
            GenomeModeller.guarded(
                () -> {
                  throw new NoClassDefFoundError("odd");
                }))) {
      assertThat(outcome.model()).isNull();
      assertThat(outcome.notes()).singleElement().asString().contains("failed", "odd");
    }
  }

  private static void assertNone(KmerHistogram histogram, HistogramOrigin origin, String... words) {
    for (Ploidy ploidy : Ploidy.values()) {
      ModelOutcome outcome = GenomeModeller.model(histogram, origin, ploidy);

      assertThat(outcome.model()).isNull();
      assertThat(outcome.notes()).singleElement().asString().contains(words);
    }
  }
}
