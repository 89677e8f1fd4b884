package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SpectrumShapeTest {

  @Property(tries = 50)
  void findsTheCoveragePeakOfReads(@ForAll @IntRange(min = 12, max = 300) int coverage) {
    SpectrumShape shape = SpectrumShape.of(Spectra.reads(coverage, 1_000_000));

    assertThat(shape.peak()).extracting(Bin::multiplicity).isEqualTo((long) coverage);
    assertThat(shape.valley())
        .extracting(Bin::multiplicity, InstanceOfAssertFactories.LONG)
        .isBetween(2L, coverage - 1L);
    assertThat(shape.isError(1)).isTrue();
    assertThat(shape.isError(coverage)).isFalse();
  }

  @Test
  void anAssembledGenomeHasNoPeak() {
    SpectrumShape shape = SpectrumShape.of(Spectra.genome());

    assertThat(shape.peak()).isNull();
    assertThat(shape.isError(1)).isFalse();
  }

  @Test
  void noiseInTheTailIsNoPeak() {
    SpectrumShape shape =
        SpectrumShape.of(
            Spectra.of(
                List.of(
                    new Bin(1, 1000),
                    new Bin(2, 10),
                    new Bin(3, 5),
                    new Bin(40, 9),
                    new Bin(41, 12))));

    assertThat(shape.peak()).isNull();
  }

  @Test
  void aGapCountsAsNone() {
    SpectrumShape shape = SpectrumShape.of(Spectra.of(List.of(new Bin(1, 50), new Bin(9, 100))));

    assertThat(shape.valley()).isEqualTo(new Bin(2, 0));
    assertThat(shape.peak()).isEqualTo(new Bin(9, 100));
  }
}
