package hearth.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthFiguresTest {

  /** Records of 1, 4, 9, … bases; what seqkit 2.3.0 {@code stats -a} prints of them. */
  @ParameterizedTest
  @CsvSource({
    "5, 4, 9, 16, 16",
    "6, 4, 12.5, 25, 25",
    "7, 6.5, 16, 30.5, 36",
    "8, 6.5, 20.5, 42.5, 49",
    "9, 9, 25, 49, 64",
    "10, 9, 30.5, 64, 64"
  })
  void quartilesAndN50AreThoseOfSeqkit(int n, double q1, double q2, double q3, long n50) {
    LengthFigures figures = figures(LongStream.rangeClosed(1, n).map(i -> i * i).boxed().toList());

    assertThat(figures.lowerQuartile()).isEqualTo(q1);
    assertThat(figures.median()).isEqualTo(q2);
    assertThat(figures.upperQuartile()).isEqualTo(q3);
    assertThat(figures.n(50)).isEqualTo(n50);
  }

  @Test
  void noRecordHasNoLength() {
    LengthFigures none = figures(List.of());

    assertThat(none.records() + none.max() + none.n(50) + none.l(50)).isZero();
    assertThat(none.mean() + none.lowerQuartile() + none.median()).isZero();
  }

  /** 55 % of 100 letters are 55, though 0.55 × 100 is more in binary. */
  @Test
  void aShareThatIsReachedExactlyNeedsNoFurtherRecord() {
    LengthFigures figures = figures(List.of(55L, 45L));

    assertThat(figures.n(55)).isEqualTo(55);
    assertThat(figures.l(55)).isEqualTo(1);
    assertThat(figures.l(56)).isEqualTo(2);
  }

  @Property(tries = 200)
  void nxAndLxAreThoseOfTheSortedRecords(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 60) Integer> lengths,
      @ForAll @IntRange(min = 1, max = 99) int percent) {
    List<Long> sorted = new ArrayList<>(lengths.stream().map(Integer::longValue).toList());
    sorted.sort(Collections.reverseOrder());
    long all = sorted.stream().mapToLong(Long::longValue).sum();
    int needed = 0;
    long have = 0;
    while (have * 100 < all * percent) {
      have += sorted.get(needed++);
    }

    LengthFigures figures = figures(sorted);
    assertThat(figures.n(percent)).isEqualTo(sorted.get(needed - 1));
    assertThat(figures.l(percent)).isEqualTo(needed);
  }

  private static LengthFigures figures(List<Long> lengths) {
    return new LengthFigures(
        lengths.stream()
            .collect(Collectors.groupingBy(l -> l, TreeMap::new, Collectors.counting())));
  }
}
