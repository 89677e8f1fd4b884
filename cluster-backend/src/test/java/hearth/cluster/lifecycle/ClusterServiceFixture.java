package hearth.cluster.lifecycle;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeMasterView;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.preflight.Finding;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A cluster service on a fake engine. */
abstract class ClusterServiceFixture {

  static final Profile TWO = Profile.of("c", "fake", 2, 1, 512, 512);
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Looks often, so that tests need not wait for the next look. */
  private static final Duration POLL = Duration.ofMillis(50);

  final FakeWorld world = new FakeWorld();
  final List<Finding> findings = new ArrayList<>();
  @TempDir Path running;
  ReconcilingClusterService service;

  @BeforeEach
  void open() {
    service = newService();
  }

  ReconcilingClusterService newService() {
    return new ReconcilingClusterService(
        new SelectedEngine(List.of(new FakeEngine(world, Path.of("unused")))),
        new FakeMasterView(world),
        (wanted, missing) -> List.copyOf(findings),
        running,
        TWO,
        Clock.systemUTC(),
        POLL);
  }

  @AfterEach
  void close() {
    service.close();
  }

  static String problemOf(CompletableFuture<?> failed) {
    try {
      failed.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ClusterException failure) {
        return failure.problem().message();
      }
      throw e;
    }
    throw new AssertionError("It did not fail");
  }

  static void hold(CountDownLatch latch) throws EngineException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.Interrupted("The start was interrupted.");
    }
  }

  static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError("The workers were not started side by side", e);
    }
  }
}
