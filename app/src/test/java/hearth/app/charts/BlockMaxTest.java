package hearth.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlockMaxTest {

  @Property(tries = 300)
  void findsWhatALookAtAllFinds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2000) int count) {
    Random random = new Random(seed);
    long[] values = random.longs(count, 0, 50).toArray();
    int from = random.nextInt(count);
    int to = from + random.nextInt(count - from + 1);
    long limit = random.nextInt(60);
    BlockMax max = new BlockMax(values);

    assertThat(max.place(from, to)).isEqualTo(scan(values, from, to, Long.MAX_VALUE));
    assertThat(max.place(from, to, limit)).isEqualTo(scan(values, from, to, limit));
  }

  private static int scan(long[] values, int from, int to, long limit) {
    int found = -1;
    for (int i = from; i < to; i++) {
      if (values[i] <= limit && (found < 0 || values[i] > values[found])) {
        found = i;
      }
    }
    return found;
  }
}
