package hearth.cluster.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BucketTest {

  private static final int FINE = Tier.FINE.seconds();
  private static final int MINUTES = Tier.MINUTES.seconds();
  private static final int QUARTERS = Tier.QUARTERS.seconds();

  @Test
  void aSampleBelongsToTheSpanInWhichItWasTaken() {
    assertThat(Bucket.of(1_000_004_999L, 5, 7)).isEqualTo(new Bucket(1_000_000, 5, 1, 7, 7));
    assertThat(Bucket.of(1_000_005_000L, 5, 7).start()).isEqualTo(1_000_005);
    assertThat(Bucket.of(1_000_005_000L, 5, 7).end()).isEqualTo(1_000_010);
    assertThat(Bucket.of(-1, 5, 7).start()).as("before 1970").isEqualTo(-5);
  }

  @Test
  void spansOfDifferentPlaceOrWidthAreNotOne() {
    Bucket bucket = Bucket.of(0, 5, 1);
    assertThatThrownBy(() -> bucket.plus(Bucket.of(5_000, 5, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bucket.plus(Bucket.of(0, 60, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bucket.widened(7)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bucket(3, 5, 1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whole numbers, whose sums are exact in any order. */
  @Provide
  Arbitrary<List<Bucket>> buckets() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 7_200_000), Arbitraries.integers().between(-900, 900))
        .as((at, value) -> Bucket.of(at, FINE, value))
        .list()
        .ofMaxSize(200);
  }

  @Property
  void everyMergeKeepsTotalWeightAndLargest(@ForAll("buckets") List<Bucket> buckets) {
    for (int width : new int[] {FINE, MINUTES, QUARTERS}) {
      List<Bucket> merged = Bucket.merged(buckets, width);
      assertThat(merged.stream().mapToLong(Bucket::weight).sum()).isEqualTo(buckets.size());
      assertThat(merged.stream().mapToDouble(Bucket::sum).sum())
          .isEqualTo(buckets.stream().mapToDouble(Bucket::sum).sum());
      assertThat(merged.stream().mapToDouble(Bucket::most).max())
          .isEqualTo(buckets.stream().mapToDouble(Bucket::most).max());
      for (Bucket bucket : merged) {
        List<Bucket> within =
            buckets.stream()
                .filter(one -> one.start() >= bucket.start() && one.end() <= bucket.end())
                .toList();
        assertThat(bucket.mean())
            .isEqualTo(within.stream().mapToDouble(Bucket::sum).average().orElseThrow());
        assertThat(bucket.most())
            .isEqualTo(within.stream().mapToDouble(Bucket::most).max().orElseThrow());
      }
    }
  }

  @Property
  void thereIsOneBucketOfEachSpanInTheOrderOfTime(@ForAll("buckets") List<Bucket> buckets) {
    for (int width : new int[] {FINE, MINUTES, QUARTERS}) {
      List<Long> starts = Bucket.merged(buckets, width).stream().map(Bucket::start).toList();
      assertThat(starts).doesNotHaveDuplicates().isSorted();
      assertThat(starts).allMatch(start -> start % width == 0);
    }
  }

  @Property
  void mergingInStepsIsMergingAtOnce(@ForAll("buckets") List<Bucket> buckets) {
    assertThat(Bucket.merged(Bucket.merged(buckets, MINUTES), QUARTERS))
        .isEqualTo(Bucket.merged(buckets, QUARTERS));
  }

  @Property
  void theWidthOfAnAttemptIsTheLeastThatIsEnough(
      @ForAll @LongRange(min = 0, max = 2_000_000_000L) long first,
      @ForAll @IntRange(min = 0, max = 10_000_000) int length) {
    int width = AttemptWidth.of(first, first + length);
    assertThat(spans(first, first + length, width)).isLessThanOrEqualTo(AttemptWidth.MOST);
    if (width > AttemptWidth.FIRST) {
      assertThat(spans(first, first + length, width / 2)).isGreaterThan(AttemptWidth.MOST);
    }
  }

  private static long spans(long first, long last, int width) {
    return last / width - first / width + 1;
  }
}
