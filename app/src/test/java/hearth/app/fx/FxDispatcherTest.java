package hearth.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FxDispatcherTest {
  private final List<Runnable> window = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();

  @Test
  void whatStillWaitsForTheWindowsThreadAtItsEndIsDropped() {
    try (FxDispatcher fx = new FxDispatcher(window::add, Duration.ZERO)) {
      fx.execute(() -> seen.add("outcome"));
      Consumer<String> news = fx.latest(seen::add);
      news.accept("news");
    }
    assertThat(window).hasSize(2);
    window.forEach(Runnable::run);

    assertThat(seen).isEmpty();
  }

  /** Whoever tells it is on its way to its own end, too, and is not disturbed. */
  @Test
  void newsAfterTheEndAreDropped() {
    FxDispatcher fx = new FxDispatcher(Runnable::run, Duration.ofHours(1));
    Consumer<String> news = fx.latest(seen::add);
    news.accept("first");
    fx.close();
    news.accept("second");

    assertThat(seen).containsExactly("first");
  }
}
