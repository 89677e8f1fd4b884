package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterSessionTest {
  @TempDir Path folder;

  /** Else the process would end while the cluster is half stopped, and leave the rest of it. */
  @Test
  void anInterruptWaitsForAStopThatIsUnderWay() throws Exception {
    FakeBackend backend = new FakeBackend(folder);
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch mayStop = new CountDownLatch(1);
    CliRunner cli = new CliRunner(folder);
    ClusterSession session = cli.session(backend);
    backend.cluster.whileStopping =
        () -> {
          stopping.countDown();
          await(mayStop);
        };

    CompletableFuture<Void> command = CompletableFuture.runAsync(session::close);
    assertThat(stopping.await(1, TimeUnit.MINUTES)).isTrue();
    CompletableFuture<Void> interrupt = CompletableFuture.runAsync(cli::interrupt);

    Awaitility.await().during(200, TimeUnit.MILLISECONDS).until(() -> !interrupt.isDone());
    mayStop.countDown();
    interrupt.get(1, TimeUnit.MINUTES);
    assertThat(command).succeedsWithin(1, TimeUnit.MINUTES);
    assertThat(backend.cluster.calls).containsExactly("adopt", "start 2", "stop");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
