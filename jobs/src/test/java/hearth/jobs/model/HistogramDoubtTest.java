package hearth.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistogramDoubtTest {

  @Test
  void aWholeHistogramOfManyReadsHasNone() throws IOException {
    assertThat(HistogramDoubt.of(deep(), Histograms.A_FILE, Double.NaN)).isEmpty();
    assertThat(HistogramDoubt.of(deep(), Histograms.OURS, 100)).isEmpty();
  }

  @Test
  void aCapIsSeenInAFileOnly() throws IOException {
    KmerHistogram piled =
        KmerHistogram.of(21, Histograms.piledAt(255, Histograms.simulated("h100_e2")));

    assertThat(HistogramDoubt.of(piled, Histograms.A_FILE, Double.NaN))
        .containsExactly(HistogramDoubt.PILED);
    assertThat(HistogramDoubt.of(piled, Histograms.OURS, Double.NaN)).isEmpty();
  }

  @Test
  void missingRareKmersAreSeen() throws IOException {
    SortedMap<Long, Long> bins = new TreeMap<>(Histograms.simulated("h100_e2").tailMap(2L));

    assertThat(HistogramDoubt.of(KmerHistogram.of(21, bins), Histograms.A_FILE, Double.NaN))
        .containsExactly(HistogramDoubt.BEGINS_LATE);
  }

  @Test
  void strandsCountedApartAreSaidFirst() throws IOException {
    assertThat(HistogramDoubt.of(deep(), new HistogramOrigin(false, true), Double.NaN))
        .containsExactly(HistogramDoubt.NOT_CANONICAL);
  }

  @Test
  void lowCoverageIsTheModelsOrThatOfThePeak() throws IOException {
    KmerHistogram few =
        Histograms.of(
            21,
            30,
            x -> Math.round(1e6 * Math.pow(0.2, x) + 9e4 * Math.exp(-(x - 9) * (x - 9) / 18.0)));

    assertThat(HistogramDoubt.of(few, Histograms.OURS, Double.NaN))
        .containsExactly(HistogramDoubt.LOW_COVERAGE);
    assertThat(HistogramDoubt.of(few, Histograms.OURS, 18)).isEmpty();
    assertThat(HistogramDoubt.of(deep(), Histograms.OURS, 14))
        .containsExactly(HistogramDoubt.LOW_COVERAGE);
  }

  @Test
  void withoutAPeakReadsAreToldFromAnAssembledGenome() {
    KmerHistogram falling = Histograms.of(21, 60, x -> Math.round(1e6 * Math.pow(0.6, x)));
    KmerHistogram genome = Histograms.of(21, 3, x -> x == 1 ? 4_000_000 : 100);

    assertThat(HistogramDoubt.of(falling, Histograms.OURS, Double.NaN))
        .containsExactly(HistogramDoubt.NO_PEAK);
    assertThat(HistogramDoubt.of(genome, Histograms.OURS, Double.NaN)).isEmpty();
    assertThat(HistogramDoubt.of(KmerHistogram.of(21, new TreeMap<>()), Histograms.OURS, 0))
        .isEmpty();
  }

  private static KmerHistogram deep() throws IOException {
    return KmerHistogram.of(21, Histograms.simulated("h100_e2"));
  }
}
