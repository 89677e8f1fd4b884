package hearth.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.app.fakes.Direct;
import hearth.app.fakes.FakeClusterService;
import hearth.app.fakes.Samples;
import hearth.cluster.host.HostFacts;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.Problem;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterViewModelTest {
  private static final Problem NO_SPARK =
      new Problem("Spark is not there.", "Install Hearth again.");

  private final Direct direct = new Direct();
  private final FakeClusterService service = new FakeClusterService(Samples.cluster(Phase.STOPPED));
  private final Memory memory = new Memory();
  private final ClusterViewModel model =
      new ClusterViewModel(
          service, memory, () -> new HostFacts(4, 8L << 30, 4L << 30), direct.tasks());

  @AfterEach
  void end() {
    direct.close();
  }

  @Test
  void loadsTheProfileAndThenLooksForAnEarlierCluster() {
    List<String> order = new ArrayList<>();
    memory.profile = Samples.profile().withWorkers(5);
    model.load(() -> order.add("loaded"));
    assertThat(service.calls).containsExactly("adopt 5");
    assertThat(order).containsExactly("loaded");
    assertThat(model.profileProperty().get().workers()).isEqualTo(5);
  }

  @Test
  void aDamagedProfileIsToldAndDoesNotStopTheWindow() {
    memory.failure = new IOException("default.json is damaged");
    List<String> order = new ArrayList<>();
    model.load(() -> order.add("loaded"));
    assertThat(order).containsExactly("loaded");
    assertThat(model.problemProperty().get().message()).contains("default.json is damaged");
    assertThat(direct.faults).isEmpty();
  }

  @Test
  void startIsPossibleWhenStoppedAndNotWhileItRuns() {
    model.activate();
    assertThat(model.canStart().get()).isTrue();
    assertThat(model.canEdit().get()).isTrue();
    model.start();
    assertThat(service.calls).containsExactly("start 2");
    service.show(Samples.starting());
    assertThat(model.canStart().get()).isFalse();
    assertThat(model.canEdit().get()).isFalse();
    service.started(Samples.running(Samples.worker(1, NodeState.ALIVE, 0, 0.1)));
    assertThat(model.isUp().get()).isTrue();
    assertThat(model.phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aFailedStartShowsWhyUntilTheNextStart() {
    model.activate();
    model.start();
    service.startFails(NO_SPARK);
    assertThat(model.problemProperty().get()).isEqualTo(NO_SPARK);
    assertThat(direct.faults).isEmpty();
    model.start();
    assertThat(model.problemProperty().get()).isNull();
  }

  @Test
  void anUnexpectedFailureIsAFault() {
    model.start();
    service.startBreaks(new IllegalStateException("bug"));
    assertThat(direct.faults).hasSize(1);
  }

  @Test
  void aLostWorkerMakesARestorePossible() {
    model.activate();
    service.show(
        Samples.running(
            Samples.worker(1, NodeState.BUSY, 1, 0.4), Samples.worker(2, NodeState.LOST, 0, 0)));
    assertThat(model.phase()).isEqualTo(Phase.DEGRADED);
    assertThat(model.canStart().get()).isTrue();
    assertThat(model.isUp().get()).isTrue();
  }

  @Test
  void followsOnceHoweverOftenActivatedAndRestsWhenNobodyLooks() {
    model.activate();
    model.activate();
    assertThat(service.subscribers()).isEqualTo(1);
    model.rest();
    assertThat(service.subscribers()).isZero();
    service.show(Samples.starting());
    assertThat(model.phase()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void aChangedProfileIsRememberedAndUsedByTheNextStart() {
    model.save(Samples.profile().withWorkers(7));
    model.start();
    assertThat(memory.saved).extracting(Profile::workers).containsExactly(7);
    assertThat(service.calls).containsExactly("start 7");
  }

  @Test
  void killsTheWorkerThatWasNamed() {
    model.kill("worker-2");
    assertThat(service.calls).containsExactly("kill worker-2");
  }

  /** A profile in memory. */
  private static final class Memory implements ProfileMemory {
    private Profile profile = Samples.profile();
    private @Nullable IOException failure;
    private final List<Profile> saved = new ArrayList<>();

    @Override
    public Profile load() throws IOException {
      if (failure != null) {
        throw failure;
      }
      return profile;
    }

    @Override
    public void save(Profile changed) {
      saved.add(changed);
    }
  }
}
