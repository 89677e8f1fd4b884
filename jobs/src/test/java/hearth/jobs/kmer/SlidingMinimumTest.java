package hearth.jobs.kmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SlidingMinimumTest {

  @Property(tries = 300)
  void findsTheSmallestOfEveryWindow(
      @ForAll @Size(max = 200) int[] values, @ForAll @IntRange(min = 1, max = 60) int window) {
    int[] before = values.clone();
    int[] minima = new SlidingMinimum(window, 200).of(values, values.length);
    for (int i = 0; i + window <= values.length; i++) {
      int smallest = Arrays.stream(values, i, i + window).min().orElseThrow();
      assertThat(minima[i]).as("window at %d", i).isEqualTo(smallest);
    }
    assertThat(values).isEqualTo(before);
  }
}
