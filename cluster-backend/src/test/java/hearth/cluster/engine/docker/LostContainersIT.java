package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.cluster.Subscription;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import hearth.cluster.monitor.NodeState;
import hearth.cluster.monitor.Phase;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers end behind Hearth's back, one way after another, on one cluster. */
class LostContainersIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What the user is promised. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Profile PROFILE =
      RealDocker.profile("lost-" + ProcessHandle.current().pid(), 2);

  /** Together more than the 30 MB that Docker keeps of a container's log. */
  private static final int PARTS = 4;

  private static final int PART_LINES = 70_000;

  /** Docker begins a new file with the message that would exceed 10 MB, as it counts them. */
  private static final long MOST_BYTES = 10_001_000;

  @TempDir Path folder;

  private RealDocker docker;
  private DockerService hearth;

  @BeforeEach
  void connect() throws Exception {
    docker = RealDocker.orSkip();
    TestJob.open(folder);
    hearth = new DockerService(docker.settings(folder), folder, PROFILE);
  }

  @AfterEach
  void leaveNothing() throws Exception {
    if (docker == null) {
      return;
    }
    try {
      hearth.engine.cleanUp(PROFILE.name());
      hearth.close();
    } finally {
      docker.removeOwn();
      docker.close();
    }
  }

  @Test
  void whatHappensToContainersIsShownSoonWithItsReason() throws Exception {
    try (Subscription subscription = hearth.service.subscribe(snapshot -> {})) {
      hearth.service.start(PROFILE).join();

      aLogIsFollowedByOffset();
      aLogGoesOnOverItsRotations();
      aWorkerRemovedByAnotherProgramIsLost();
      aWorkerKilledByAnotherProgramIsLost();
      startHeals();
      aWorkerBeyondItsMemoryLimitIsToldFromAKilledOne();
      assertThat(hearth.service.stop().join().phase()).isEqualTo(Phase.STOPPED);
    }
  }

  private void aLogIsFollowedByOffset() throws Exception {
    Node worker = node("worker-1");
    String whole = log(worker, 0);
    assertThat(whole).contains("Successfully registered with master");
    // To where the container's own output goes: its log grows by one line.
    docker.exec(worker.handle(), "sh", "-c", "echo one more line >/proc/1/fd/1");

    await().atMost(SOON).until(() -> log(worker, whole.length()).contains("one more line\n"));
    assertThat(log(worker, 0)).as("nothing twice").isEqualTo(whole + "one more line\n");
    assertThat(log(worker, Long.MAX_VALUE)).isEmpty();
  }

  /** More than Docker keeps is printed, and somebody reads: nothing is lost, nothing twice. */
  private void aLogGoesOnOverItsRotations() throws Exception {
    Node worker = node("worker-2");
    StringBuilder read = new StringBuilder(log(worker, 0));
    int before = read.length();
    for (int part = 0; part < PARTS; part++) {
      int last = (part + 1) * PART_LINES;
      docker.exec(
          worker.handle(),
          "sh",
          "-c",
          "seq -f '%%.0f is a line of a log that grows and grows' %d %d >/proc/1/fd/1"
              .formatted(part * PART_LINES + 1, last));
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                read.append(log(worker, read.length()));
                return read.lastIndexOf("\n" + last + " is a line", read.length()) >= 0;
              });
    }

    List<Integer> numbers =
        read.substring(before)
            .lines()
            .map(line -> Integer.valueOf(line.substring(0, line.indexOf(' '))))
            .toList();
    assertThat(numbers.stream().distinct().count())
        .as("none is lost")
        .isEqualTo(PARTS * PART_LINES);
    assertThat(numbers.size()).as("none comes twice").isEqualTo(PARTS * PART_LINES);
    assertThat(numbers.stream().sorted().toList().equals(numbers)).as("in order").isTrue();
    Path kept = Path.of(docker.client().inspectContainerCmd(worker.handle()).exec().getLogPath());
    assertThat(filesOf(kept)).as("Docker keeps three files").hasSize(3);
    assertThat(filesOf(kept)).allMatch(file -> file.toFile().length() <= MOST_BYTES);
  }

  private static List<Path> filesOf(Path log) throws IOException {
    try (Stream<Path> files = Files.list(log.getParent())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(log.getFileName().toString()))
          .toList();
    }
  }

  private String log(Node node, long offset) throws Exception {
    try (InputStream log = hearth.engine.log(node, offset)) {
      return new String(log.readAllBytes(), UTF_8);
    }
  }

  private void aWorkerRemovedByAnotherProgramIsLost() {
    docker.client().removeContainerCmd(hearth.worker("worker-2").pid()).withForce(true).exec();

    // Docker kills before it removes: a look between the two shows a killed worker.
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(hearth.worker("worker-2").state()).isEqualTo(NodeState.LOST);
              assertThat(String.valueOf(hearth.worker("worker-2").problem()))
                  .contains("worker-2", "somebody removed it");
            });
    assertThat(hearth.snapshot().phase()).isEqualTo(Phase.DEGRADED);
  }

  private void aWorkerKilledByAnotherProgramIsLost() throws Exception {
    docker.client().killContainerCmd(hearth.worker("worker-1").pid()).exec();

    await().atMost(SOON).until(() -> hearth.worker("worker-1").state() == NodeState.LOST);
    assertThat(node("worker-1").condition()).isEqualTo(NodeCondition.KILLED);
    assertThat(String.valueOf(hearth.worker("worker-1").problem()))
        .contains("worker-1 was killed (exit code 137)");
  }

  /** The real kernel ends the worker's own process; nobody sent it a signal through Docker. */
  private void aWorkerBeyondItsMemoryLimitIsToldFromAKilledOne() throws Exception {
    String container = hearth.worker("worker-1").pid();
    String unused =
        docker.exec(
            container,
            "sh",
            "-c",
            "for p in $(pgrep java); do echo 1000 >/proc/$p/oom_score_adj; done; tail /dev/zero");

    await().atMost(SOON).until(() -> !node("worker-1").alive());
    assertThat(node("worker-1").condition()).isEqualTo(NodeCondition.OOM_KILLED);
    assertThat(node("worker-1").exitCode()).isEqualTo(137);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(String.valueOf(hearth.worker("worker-1").problem()))
                    .contains("worker-1 was ended by the system (exit code 137)", "memory limit"));
    assertThat(hearth.worker("worker-1").state()).isEqualTo(NodeState.OOM_KILLED);
    assertThat(hearth.snapshot().phase()).isEqualTo(Phase.DEGRADED);
  }

  private void startHeals() {
    assertThat(hearth.service.start(PROFILE).join().phase()).isEqualTo(Phase.RUNNING);
    assertThat(docker.containers())
        .extracting(container -> container.getLabels().get(Labels.ROLE))
        .containsExactlyInAnyOrder("master", "worker", "worker");
  }

  private Node node(String name) throws Exception {
    return hearth.engine.observe(PROFILE.name()).stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
