package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CallsTest {

  @Test
  void whatIsUnderWayHasEndedAfterTheClose() throws InterruptedException {
    AtomicBoolean storeClosed = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    Calls calls = new Calls();
    CompletableFuture<Boolean> seen =
        calls.call(
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Thread.yield(); // As one that has something to put away.
              }
              return storeClosed.get();
            });
    begun.await();

    calls.close();
    assertThat(seen).isDone();
    storeClosed.set(true);
    assertThat(seen).isCompletedWithValue(false);
  }

  @Test
  void whatComesAfterTheEndIsCancelled() {
    Calls calls = new Calls();
    calls.close();

    assertThat(calls.call(() -> 42)).isCancelled();
  }
}
