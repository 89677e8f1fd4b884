package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentWatchTest {

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicBoolean gone = new AtomicBoolean();

  @AfterEach
  void stopTimer() {
    timer.shutdownNow();
  }

  @Test
  void noticesThatTheAgentEnds() throws Exception {
    Process agent = WaitsForInput.start();
    try {
      AgentWatch.start(agent.pid(), timer, () -> gone.set(true));
      // Queued behind the first look.
      timer.submit(() -> {}).get(1, TimeUnit.MINUTES);
      assertThat(gone).isFalse();
      agent.getOutputStream().close();
      await().atMost(Duration.ofMinutes(1)).untilTrue(gone);
    } finally {
      agent.destroyForcibly();
    }
  }

  @Test
  void anAgentThatIsGoneAlreadyIsNoticedToo() throws Exception {
    Process agent = WaitsForInput.start();
    agent.getOutputStream().close();
    agent.waitFor();
    AgentWatch.start(agent.pid(), timer, () -> gone.set(true));
    await().atMost(Duration.ofMinutes(1)).untilTrue(gone);
  }
}
