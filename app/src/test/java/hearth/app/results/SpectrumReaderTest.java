package hearth.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.charts.Spectra;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectrumReaderTest {
  private final SpectrumReader reader =
      new SpectrumReader(Spectra.of(List.of(new Bin(1, 500), new Bin(4, 20), new Bin(90, 1))));

  @ParameterizedTest
  @CsvSource({"-3, 0", "1, 0", "2.4, 0", "2.6, 1", "4, 1", "46, 1", "48, 2", "9000, 2"})
  void findsTheNearestBinAlsoBetweenBins(double multiplicity, int index) {
    assertThat(reader.nearest(multiplicity)).isEqualTo(index);
  }

  @Test
  void saysABinInWords() {
    assertThat(reader.sentence(0)).contains("500").contains("once");
    assertThat(reader.sentence(2)).contains("90 times");
  }
}
