package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.EngineReport.Outcome;
import hearth.cluster.engine.EngineSettings;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diagnosis and clean-up on a real Docker. Its containers only sleep: no cluster is needed. */
class DockerCareIT {

  private static final String ENDED = "ended";
  private static final String RUNNING = "running";

  @TempDir Path folder;

  private RealDocker docker;
  private HearthHome home;
  private HearthHome other;

  @BeforeEach
  void connect() throws Exception {
    docker = RealDocker.orSkip();
    home = new HearthHome(folder.resolve("home"));
    other = new HearthHome(folder.resolve("other"));
  }

  @AfterEach
  void leaveNothing() {
    if (docker != null) {
      docker.removeOwn();
      docker.close();
    }
  }

  @Test
  void itSaysHowDockerIsAndWhereItWasFound() {
    EngineReport report = care(home).look().orElseThrow();

    EngineReport.Answer answer = Objects.requireNonNull(report.answer());
    assertThat(answer.version()).isNotEmpty();
    assertThat(answer.memoryBytes()).isGreaterThan(1L << 29);
    assertThat(answer.root()).isNotEmpty();
    assertThat(Duration.between(answer.asked(), Objects.requireNonNull(answer.clock())).abs())
        .isLessThan(Duration.ofMinutes(1));
    assertThat(answer.asked()).isBefore(Instant.now());
    assertThat(answer.image().name()).startsWith("hearth-spark:");
    assertThat(report.places().get(report.places().size() - 1).outcome())
        .isEqualTo(Outcome.ANSWERS);
  }

  @Test
  void anAddressThatWasSetIsTheOnlyOneTried() throws Exception {
    EngineSettings settings = new EngineSettings(home.engines());
    settings.setDockerAddress("unix://" + folder.resolve("none.sock"));

    EngineReport report = care(home).look().orElseThrow();

    assertThat(report.answer()).isNull();
    assertThat(report.places()).singleElement().extracting("chosen").isEqualTo(true);
  }

  @Test
  void onlyWhatThisHomeLeftAndNoRunningClusterNeedsIsListedAndRemoved() throws Exception {
    make(home, ENDED, Role.WORKER, false);
    make(home, RUNNING, Role.MASTER, true);
    make(other, ENDED, Role.WORKER, false);
    Names names = Names.of(home);
    DockerCare care = care(home);

    List<Leftover> left =
        care.leftovers().stream().filter(leftover -> leftover.kind() != Kind.IMAGE).toList();

    assertThat(left)
        .containsExactlyInAnyOrder(
            new Leftover(Kind.CONTAINER, names.container(ENDED, "worker"), ENDED, 0),
            new Leftover(Kind.NETWORK, names.network(ENDED), ENDED, 0),
            new Leftover(Kind.CLUSTER_VOLUME, names.clusterVolume(ENDED), ENDED, 0),
            new Leftover(Kind.RESULTS, names.resultsVolume(), "", 0));
    assertThat(care.runs(RUNNING)).isTrue();
    assertThat(care.runs(ENDED)).isFalse();
    for (Leftover leftover : left) {
      care.remove(leftover);
      care.remove(leftover); // Twice is once.
    }
    assertThat(care.leftovers()).allMatch(leftover -> leftover.kind() == Kind.IMAGE);
    assertThat(care.runs(RUNNING)).as("a running cluster is not touched").isTrue();
    assertThat(docker.networks())
        .extracting(Network::getName)
        .containsExactlyInAnyOrder(names.network(RUNNING), Names.of(other).network(ENDED));
    assertThat(docker.volumes())
        .extracting(InspectVolumeResponse::getName)
        .containsExactlyInAnyOrder(
            names.clusterVolume(RUNNING),
            Names.of(other).clusterVolume(ENDED),
            Names.of(other).resultsVolume());
    assertThat(docker.containers()).as("the other home's is there").hasSize(2);
  }

  @Test
  void anotherHomesThingIsNotRemovedEvenByItsName() throws Exception {
    make(other, ENDED, Role.WORKER, false);
    Names names = Names.of(other);

    for (Leftover leftover : care(other).leftovers()) {
      if (leftover.kind() != Kind.IMAGE) {
        care(home).remove(leftover);
      }
    }

    assertThat(docker.containers()).hasSize(1);
    assertThat(docker.networks()).extracting(Network::getName).contains(names.network(ENDED));
    assertThat(docker.volumes()).hasSize(2);
  }

  private DockerCare care(HearthHome of) {
    return new DockerCare(new EngineSettings(of.engines()), Installation.find(), of);
  }

  /** Makes what a cluster of one node has, and the home's results volume. */
  private void make(HearthHome of, String cluster, Role role, boolean alive) {
    Names names = Names.of(of);
    Map<String, String> own = docker.settings(folder).labels();
    Labels labels = new Labels(names.home(), own);
    new Networks(docker.client(), names, labels).ensure(cluster);
    Volumes volumes = new Volumes(docker.client(), names, labels);
    volumes.ensureCluster(cluster);
    volumes.ensureResults();
    String id =
        docker
            .client()
            .createContainerCmd(ImageRecipe.OFFLINE_BASE)
            .withName(names.container(cluster, role.label()))
            .withLabels(labels.ofContainer(cluster, role, role.label()))
            .withCmd("sleep", "600")
            .withHostConfig(HostConfig.newHostConfig().withNetworkMode(Networks.NONE))
            .exec()
            .getId();
    if (alive) {
      docker.client().startContainerCmd(id).exec();
    }
  }
}
