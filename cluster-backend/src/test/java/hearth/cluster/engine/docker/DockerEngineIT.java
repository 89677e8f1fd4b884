package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.ClusterEngineContract;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Docker engine against a real Docker. */
class DockerEngineIT extends ClusterEngineContract {

  /** Neither root nor the image's user. */
  private static final int SOMEBODY = 12_345;

  private static final Ports PORTS = new Ports();

  private static DockerTestbed testbed;
  private static RealDocker docker;

  @BeforeAll
  static void connect() throws Exception {
    testbed = DockerTestbed.orSkip();
    docker = testbed.docker();
  }

  @AfterAll
  static void disconnect() {
    if (testbed != null) {
      testbed.close();
    }
  }

  @Override
  protected ClusterEngine newEngine(HearthHome in) {
    return testbed.engine(folder, in, new Ports());
  }

  @Override
  protected Profile newProfile(String name) {
    return DockerTestbed.profile(name);
  }

  /** Runs before the contract's own end, so that a failed test leaves nothing either. */
  @AfterEach
  void removeAll() throws Exception {
    testbed.removeAll(engine, profile);
  }

  @Test
  void aNodeThatCannotRunIsRemovedAndItsLogQuoted() throws Exception {
    Node master = engine.startMaster(profile);
    Profile impossible = profile.withWorkerSize(1, 0);
    assertThatThrownBy(() -> engine.startWorker(impossible, master, "worker-1"))
        .isInstanceOf(EngineException.NodeDied.class)
        .hasMessageContaining("worker-1")
        .hasMessageContaining("Its log says");
    assertThat(engine.observe(profile.name())).containsExactly(master);
  }

  @Test
  void aNewMasterTakesOverFromAKilledOne() throws Exception {
    Node master = engine.startMaster(profile);
    Node worker = engine.startWorker(profile, master, "worker-1");
    engine.kill(master);
    await().atMost(PATIENCE).until(() -> !observed("master").alive());
    assertThat(observed("master").exitCode()).isEqualTo(137);

    Node next = engine.startMaster(profile);

    assertThat(next.handle()).isNotEqualTo(master.handle());
    assertThat(next.ports()).isEqualTo(master.ports());
    assertThat(engine.startWorker(profile, next, "worker-1"))
        .as("the worker that was there has registered again")
        .isEqualTo(worker);
  }

  @Test
  void aJobSurvivesAWorkerThatIsKilled() throws Exception {
    Node master = engine.startMaster(profile);
    launch(master, "job-1", "ACGTACGTTTGCA");
    awaitEvent(JobEvent.Waiting.class);
    Node worker = engine.startWorker(profile, master, "worker-1");
    engine.kill(worker);

    engine.startWorker(profile, master, "worker-1");

    assertThat(finalEvent("job-1"))
        .as(result("job-1", ResultLayout.DRIVER_LOG))
        .isInstanceOf(JobEvent.Finished.class);
  }

  @Test
  void aDriverThatIsKilledHasItsExitCode() throws Exception {
    Node master = engine.startMaster(profile);
    launch(master, "job-1", "ACGT");
    awaitEvent(JobEvent.Waiting.class);

    docker.client().killContainerCmd(onlyDriver().handle()).exec();

    await().atMost(PATIENCE).until(() -> !onlyDriver().alive());
    assertThat(onlyDriver().exitCode()).isEqualTo(137);
    assertThat(events("job-1")).noneMatch(JobEvent::isFinal);
    engine.forget(onlyDriver());
    assertThat(engine.drivers(profile.name())).isEmpty();
  }

  @Test
  void aFileOutsideTheDataFolderIsRefusedInASentence() {
    assertThatThrownBy(() -> engine.dataPath(profile, Path.of("/elsewhere/reads.fq")))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining("/elsewhere/reads.fq is not in the data folder");
  }

  @Test
  void aResultsFolderIsRefusedAndNotIgnored() {
    Profile own = DockerTestbed.profile("own").withResultsFolder("/lab/results");
    assertThatThrownBy(() -> engine.startMaster(own))
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining("/lab/results");
    assertThat(docker.containers()).isEmpty();
  }

  /** A home folder is closed to others; containers that are its owner's read it all the same. */
  @Test
  void aContainerOfTheUsersOwnNumberReadsAClosedFolder() throws Exception {
    int own = (int) Files.getAttribute(folder, "unix:uid");
    int uid = own == 0 ? SOMEBODY : own;
    Files.setAttribute(folder, "unix:uid", uid);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    engine.close();
    engine =
        new DockerEngine(docker.settings(folder).withUser(uid), Installation.find(), home, PORTS);
    Node master = engine.startMaster(profile);
    Node worker = engine.startWorker(profile, master, "worker-1");

    launch(master, "job-1", "ACGTACGTTTGCA");

    assertThat(finalEvent("job-1"))
        .as(result("job-1", ResultLayout.DRIVER_LOG))
        .isInstanceOf(JobEvent.Finished.class);
    assertThat(result("job-1", "histogram.tsv")).isNotBlank();
    assertThat(docker.exec(worker.handle(), "id", "-u").strip()).isEqualTo("" + uid);
    assertThat(docker.exec(worker.handle(), "stat", "-c", "%a", "/data").strip()).isEqualTo("700");
  }

  @Test
  void aResultsVolumeThatAnotherUserFilledIsNamed() throws Exception {
    ResultStore results = engine.results(profile);
    results.write("job-1", "job.json", new byte[] {1});
    String volume = docker.volumes().get(0).getName();
    docker.asRoot(volume, "chown -R 4711:4711 /v && chmod 0755 /v");

    assertThatThrownBy(() -> results.write("job-2", "job.json", new byte[] {1}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Another user wrote to the results volume");
    assertThat(results.jobs()).containsExactly("job-1");
  }
}
