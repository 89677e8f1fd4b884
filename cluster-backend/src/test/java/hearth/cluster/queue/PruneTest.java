package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PruneTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final List<Prune.Item> ITEMS =
      List.of(item("old", 40, 100), item("middle", 20, 300), item("new", 1, 50));

  @Test
  void whatIsTooOldGoes() {
    Prune.Plan plan =
        new Prune(Optional.of(Duration.ofDays(30)), OptionalLong.empty()).plan(ITEMS, NOW);
    assertThat(plan.going()).extracting(Prune.Item::jobId).containsExactly("old");
    assertThat(plan.bytes()).isEqualTo(100);
    assertThat(plan.staying()).isEqualTo(2);
    assertThat(plan.stayingBytes()).isEqualTo(350);
  }

  @Test
  void theOldestGoUntilTheOthersFit() {
    assertThat(most(350)).containsExactly("old");
    assertThat(most(349)).containsExactly("old", "middle");
    assertThat(most(450)).isEmpty();
    assertThat(most(0)).containsExactly("old", "middle", "new");
  }

  @Test
  void withoutALimitNothingGoes() {
    assertThat(new Prune(Optional.empty(), OptionalLong.empty()).plan(ITEMS, NOW).going())
        .isEmpty();
  }

  @Property
  void whatStaysFitsAndNoneWentInVain(
      @ForAll @Size(max = 30) List<@IntRange(max = 1000) Integer> sizes,
      @ForAll @IntRange(max = 9000) int most) {
    List<Prune.Item> items =
        java.util.stream.IntStream.range(0, sizes.size())
            .mapToObj(i -> item("j" + i, sizes.size() - i, sizes.get(i)))
            .toList();
    Prune.Plan plan = new Prune(Optional.empty(), OptionalLong.of(most)).plan(items, NOW);
    long all = sizes.stream().mapToLong(Integer::longValue).sum();
    assertThat(plan.stayingBytes()).isLessThanOrEqualTo(most).isEqualTo(all - plan.bytes());
    assertThat(plan.going()).isEqualTo(items.subList(0, plan.going().size()));
    if (!plan.going().isEmpty()) {
      long last = plan.going().get(plan.going().size() - 1).bytes();
      assertThat(plan.stayingBytes() + last).isGreaterThan(most);
    }
  }

  private static List<String> most(long bytes) {
    return new Prune(Optional.empty(), OptionalLong.of(bytes))
        .plan(ITEMS, NOW).going().stream().map(Prune.Item::jobId).toList();
  }

  private static Prune.Item item(String id, int days, long bytes) {
    return new Prune.Item(id, "convert", NOW.minus(Duration.ofDays(days)), bytes);
  }
}
