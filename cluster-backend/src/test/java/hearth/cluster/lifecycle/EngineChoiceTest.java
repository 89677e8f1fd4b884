package hearth.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.ImageProgress;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.SelectedEngine;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeImage;
import hearth.cluster.engine.fake.FakeMasterView;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.monitor.ClusterSnapshot;
import hearth.cluster.monitor.MasterState;
import hearth.cluster.monitor.MasterView;
import hearth.cluster.monitor.Phase;
import hearth.cluster.monitor.StartStep;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which engine a start takes, and the image that it may need. */
class EngineChoiceTest {

  private static final Profile ONE = Profile.of("c", FakeEngine.NAME, 1, 1, 512, 512);

  @TempDir Path folder;
  private final FakeWorld world = new FakeWorld();
  private final FakeWorld otherWorld = new FakeWorld();
  private final List<ReconcilingClusterService> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(ReconcilingClusterService::close);
  }

  @Test
  void aStartTakesTheEngineOfItsProfile() {
    ReconcilingClusterService service = open(both());
    assertThat(service.start(ONE.withEngine("other")).join().phase()).isEqualTo(Phase.RUNNING);
    assertThat(otherWorld.calls()).startsWith("startMaster");
    assertThat(world.calls()).isEmpty();
  }

  @Test
  void aClusterThatRunsIsNotStartedOnAnotherEngine() {
    ReconcilingClusterService service = open(both());
    service.start(ONE).join();

    assertThat(ClusterServiceFixture.problemOf(service.start(ONE.withEngine("other"))))
        .contains("fake")
        .contains("other");
    assertThat(service.snapshot().phase()).isEqualTo(Phase.RUNNING);

    service.stop().join();
    assertThat(service.start(ONE.withEngine("other")).join().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aClusterIsAdoptedAlsoAfterItsProfileGotAnotherEngine() {
    open(both()).start(ONE.withEngine("other")).join();

    ClusterSnapshot found = open(both()).adopt(ONE).join();

    assertThat(found.phase()).isEqualTo(Phase.RUNNING);
    assertThat(found.profile().engine()).isEqualTo("other");
  }

  @Test
  void theImageIsPreparedAsAStepThatTellsHowFarItIs() {
    FakeImage image =
        new FakeImage(
            List.of(new ImageProgress("downloading", 0.25), new ImageProgress("building", 0.5)),
            false);
    ReconcilingClusterService service = open(List.of(new FakeEngine(world, folder, image)));
    List<String> details = Collections.synchronizedList(new ArrayList<>());
    service.subscribe(now -> now.steps().forEach(step -> details.add(step.detail())));

    ClusterSnapshot snapshot = service.start(ONE).join();

    assertThat(snapshot.steps())
        .extracting(StartStep::id)
        .containsExactly("preflight", "image", "master", "worker-1", "ready");
    assertThat(snapshot.steps()).allMatch(step -> step.state() == StartStep.State.DONE);
    assertThat(image.present).isTrue();
  }

  @Test
  void withoutImageNothingIsStarted() {
    FakeImage image = new FakeImage(List.of(new ImageProgress("downloading", 0)), true);
    ReconcilingClusterService service = open(List.of(new FakeEngine(world, folder, image)));

    assertThat(ClusterServiceFixture.problemOf(service.start(ONE)))
        .isEqualTo("There is no registry.");
    assertThat(service.snapshot().phase()).isEqualTo(Phase.FAILED);
    assertThat(service.snapshot().steps())
        .contains(
            new StartStep("image", StartStep.State.FAILED),
            new StartStep("master", StartStep.State.PENDING));
    assertThat(world.calls()).doesNotContain("startMaster");
  }

  private List<ClusterEngine> both() {
    return List.of(new FakeEngine(world, folder), new FakeEngine("other", otherWorld, folder));
  }

  private ReconcilingClusterService open(List<ClusterEngine> engines) {
    ReconcilingClusterService service =
        new ReconcilingClusterService(
            new SelectedEngine(engines),
            new EitherMaster(),
            (wanted, missing) -> List.of(),
            folder.resolve("running"),
            ONE,
            Clock.systemUTC());
    opened.add(service);
    return service;
  }

  /** Asks a master in the world where its cluster is. */
  private final class EitherMaster implements MasterView {
    @Override
    public MasterState read(Node master) throws IOException {
      FakeWorld of = otherWorld.nodes(master.cluster()).isEmpty() ? world : otherWorld;
      return new FakeMasterView(of).read(master);
    }

    @Override
    public void close() {}
  }
}
