package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.kmer.TopKmers.KmerCount;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpectrumTest {

  @Test
  void topKmersAreOrderedByCountThenByKmerWhateverTheOrderTheyComeIn() {
    Spectrum up = new Spectrum(2, true, 3);
    Spectrum down = new Spectrum(2, true, 3);
    for (int i = 0; i < 6; i++) {
      up.kmer(0, i, i < 5 ? 7 : 9);
      down.kmer(0, 5 - i, 5 - i < 5 ? 7 : 9);
    }
    assertThat(up.top().list())
        .containsExactly(new KmerCount(0, 5, 9), new KmerCount(0, 0, 7), new KmerCount(0, 1, 7));
    assertThat(down.top().list()).isEqualTo(up.top().list());
  }

  @Test
  void kmersOf32BasesAreOrderedAsLetters() {
    Spectrum spectrum = new Spectrum(32, false, 1);
    spectrum.kmer(0, -1, 5); // T… is the last of all, though negative as a long.
    spectrum.kmer(0, 1, 5);
    assertThat(spectrum.top().list()).containsExactly(new KmerCount(0, 1, 5));
  }

  @Test
  void kmersOf64BasesAreOrderedAsLetters() {
    Spectrum spectrum = new Spectrum(64, false, 2);
    spectrum.kmer(-1, 0, 5);
    spectrum.kmer(1, -1, 5);
    spectrum.kmer(1, 7, 5);
    assertThat(spectrum.top().list())
        .containsExactly(new KmerCount(1, 7, 5), new KmerCount(1, -1, 5));
  }

  @Test
  void spectraOfPartsAddUpWithoutACap() {
    Spectrum one = new Spectrum(4, true, 10);
    one.kmer(0, 1, 1);
    one.kmer(0, 2, 5_000_000_000L);
    Spectrum other = new Spectrum(4, true, 10);
    other.kmer(0, 3, 1);
    other.kmer(0, 4, 1023);
    other.kmer(0, 5, 1024);
    one.addAll(other);
    assertThat(one.histogram()).isEqualTo(Map.of(1L, 2L, 1023L, 1L, 1024L, 1L, 5_000_000_000L, 1L));
    assertThat(one.total()).isEqualTo(5_000_002_049L);
    assertThat(one.distinct()).isEqualTo(5);
    assertThat(one.unique()).isEqualTo(2);
    assertThat(one.max()).isEqualTo(5_000_000_000L);
    assertThat(one.top().list()).hasSize(5);
  }

  @Test
  void nothingCountedIsZero() {
    Spectrum empty = new Spectrum(4, true, 0);
    assertThat(empty.histogram()).isEmpty();
    assertThat(empty.max()).isZero();
    assertThat(empty.total()).isZero();
  }
}
