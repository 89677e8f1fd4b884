package hearth.app.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Queue<Runnable> window = new ArrayDeque<>();
  private final List<Integer> delivered = new ArrayList<>();

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  @Test
  void aBurstIsOneDeliveryOfTheLatest() {
    AtomicLong clock = new AtomicLong();
    LatestOnly<Integer> latest =
        new LatestOnly<>(delivered::add, window::add, timer, clock::get, 0);
    for (int i = 1; i <= 1000; i++) {
      latest.accept(i);
    }
    assertThat(window).hasSize(1);
    runWindow();
    assertThat(delivered).containsExactly(1000);
  }

  @Test
  void whatComesAfterADeliveryIsDeliveredToo() {
    AtomicLong clock = new AtomicLong();
    LatestOnly<Integer> latest =
        new LatestOnly<>(delivered::add, window::add, timer, clock::get, 0);
    latest.accept(1);
    runWindow();
    latest.accept(2);
    runWindow();
    assertThat(delivered).containsExactly(1, 2);
  }

  @Test
  void withinTheIntervalItWaitsForTheTimer() {
    AtomicLong clock = new AtomicLong();
    List<Integer> seen = new CopyOnWriteArrayList<>();
    LatestOnly<Integer> latest =
        new LatestOnly<>(
            seen::add, Runnable::run, timer, clock::get, TimeUnit.MILLISECONDS.toNanos(20));
    latest.accept(1);
    latest.accept(2);
    latest.accept(3);
    assertThat(seen).containsExactly(1);
    await().atMost(Duration.ofSeconds(60)).until(() -> seen.contains(3));
    assertThat(seen).containsExactly(1, 3);
  }

  private void runWindow() {
    for (Runnable task = window.poll(); task != null; task = window.poll()) {
      task.run();
    }
  }
}
