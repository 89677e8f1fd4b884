package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.HandClock;
import hearth.cluster.engine.Attempt;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.fake.FakeEngine;
import hearth.cluster.engine.fake.FakeWorld;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a session is started and ended, by a clock of the test's own. */
class SessionKeepingTest {

  private static final Profile PROFILE = Profile.of("c", "fake", 2, 3, 700, 600);

  @TempDir Path folder;
  private final FakeWorld world = new FakeWorld();
  private final HandClock clock = new HandClock(Instant.now());
  private Sessions sessions;
  private Node master;
  private boolean wanted = true;

  @BeforeEach
  void startCluster() {
    sessions = new Sessions(new FakeEngine(world, folder), clock);
    master = world.start(PROFILE, Node.Role.MASTER, "master");
  }

  @Test
  void oneThatIsInTheWayIsEnded() throws EngineException {
    keep();
    assertThat(running()).hasSize(1);

    sessions.end("c");
    sessions.end("c");

    assertThat(running()).isEmpty();
  }

  @Test
  void oneThatNobodyUsesEndsAndIsNotMissed() throws EngineException {
    keep();
    clock.add(Sessions.IDLE);
    keep();
    assertThat(running()).as("its last moment").hasSize(1);

    clock.add(Duration.ofSeconds(1));
    keep();
    assertThat(running()).isEmpty();

    for (int hour = 0; hour < 3; hour++) {
      clock.add(Duration.ofHours(1));
      keep();
    }
    assertThat(world.drivers("c")).as("nothing of it is left").isEmpty();
    assertThat(launches()).isOne();
  }

  @Test
  void jobsKeepIt() throws EngineException {
    for (int job = 0; job < 4; job++) {
      keep();
      clock.add(Sessions.IDLE);
      sessions.used();
    }
    keep();
    assertThat(launches()).isOne();
    assertThat(running()).hasSize(1);
  }

  @Test
  void aJobBringsAnother() throws EngineException {
    endUnused();

    sessions.used();
    keep();

    assertThat(running()).hasSize(1);
  }

  @Test
  void whoeverReturnsBringsAnother() throws EngineException {
    endUnused();
    wanted = false;
    keep();
    assertThat(running()).isEmpty();

    wanted = true;
    keep();

    assertThat(running()).hasSize(1);
  }

  @Test
  void aClusterThatIsStartedAnewBringsAnother() throws EngineException {
    endUnused();
    world.endAll("c");
    master = world.start(PROFILE, Node.Role.MASTER, "master");

    keep();

    assertThat(running()).hasSize(1);
  }

  @Test
  void nobodyWantsNone() throws EngineException {
    wanted = false;
    keep();
    assertThat(world.calls()).isEmpty();
  }

  @Test
  void aStopThatBeginsDuringTheLaunchEndsIt() throws EngineException {
    Deque<Boolean> answers = new ArrayDeque<>(List.of(true, true, false));
    sessions.keep(PROFILE, master, answers::remove);

    assertThat(launches()).isOne();
    assertThat(running()).isEmpty();
    assertThat(answers).isEmpty();
  }

  @Test
  void onesThatDoNotComeUpAreGivenUpUntilTheClusterIsStartedAnew() throws EngineException {
    for (int time = 0; time < 5; time++) {
      keep();
      running().forEach(session -> world.endDriver(session.jobId(), 1));
    }
    assertThat(launches()).isEqualTo(3);

    world.endAll("c");
    master = world.start(PROFILE, Node.Role.MASTER, "master");
    keep();
    assertThat(running()).hasSize(1);
  }

  @Test
  void onesThatServedForAWhileOrWereEndedAreReplaced() throws EngineException {
    for (int time = 0; time < 5; time++) {
      keep();
      world.endDriver(running().get(0).jobId(), 143);
      keep();
      clock.add(Duration.ofMinutes(2));
      world.endDriver(running().get(0).jobId(), 52);
    }
    keep();
    assertThat(running()).hasSize(1);
  }

  @Test
  void aLargerDriverThanItsOwnIsBeyondIt() {
    assertThat(Sessions.suffices(attempt(PROFILE.driverMemoryMb()), PROFILE)).isTrue();
    assertThat(Sessions.suffices(attempt(PROFILE.driverMemoryMb() + 1), PROFILE)).isFalse();
  }

  private static Attempt attempt(int driverMemoryMb) {
    return new Attempt("job", 1, "Main", 1, 512, driverMemoryMb, false, false);
  }

  private void endUnused() throws EngineException {
    keep();
    clock.add(Sessions.IDLE.plusSeconds(1));
    keep();
    keep();
    assertThat(running()).isEmpty();
  }

  private void keep() throws EngineException {
    sessions.keep(PROFILE, master, () -> wanted);
  }

  private List<Driver> running() {
    return world.drivers("c").stream().filter(Driver::alive).filter(Sessions::isOne).toList();
  }

  private long launches() {
    return world.calls().stream().filter(call -> call.equals("launch session")).count();
  }
}
