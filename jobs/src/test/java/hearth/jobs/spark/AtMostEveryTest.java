package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AtMostEveryTest {

  @Test
  void manyRequestsAreOneAction() {
    ManualTimer timer = new ManualTimer();
    AtomicInteger runs = new AtomicInteger();
    AtMostEvery action = new AtMostEvery(Duration.ofMillis(200), timer, runs::incrementAndGet);
    for (int i = 0; i < 100; i++) {
      action.request();
    }
    assertThat(timer.waiting()).isEqualTo(1);
    timer.runAll();
    assertThat(runs).hasValue(1);
    action.request();
    timer.runAll();
    assertThat(runs).hasValue(2);
  }
}
