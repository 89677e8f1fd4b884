package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.ClusterEngineContract;
import hearth.cluster.engine.Driver;
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

  @Override
  protected void checkKilled(Node node) {
    assertThat(node.exitCode()).isEqualTo(137);
  }

  /** Two drivers wait for an executor; one is killed, and one gets a worker at last. */
  @Test
  void aDriverThatIsKilledHasItsExitCodeAndOneSurvivesAWorkerThatIsKilled() throws Exception {
    Node master = engine.startMaster(profile);
    launch(master, "job-1", "ACGTACGTTTGCA");
    launch(master, "job-2", "ACGT");
    awaitWaiting("job-1", "job-2");

    aDriverThatIsKilledHasItsExitCode("job-2");
    aJobSurvivesAWorkerThatIsKilled("job-1", master);
  }

  private void aDriverThatIsKilledHasItsExitCode(String job) throws Exception {
    docker.client().killContainerCmd(driverOf(job).handle()).exec();

    await().atMost(PATIENCE).until(() -> !driverOf(job).alive());
    assertThat(driverOf(job).exitCode()).isEqualTo(137);
    assertThat(events(job)).noneMatch(JobEvent::isFinal);
    engine.forget(driverOf(job));
    assertThat(engine.drivers(profile.name())).extracting(Driver::jobId).doesNotContain(job);
  }

  private void aJobSurvivesAWorkerThatIsKilled(String job, Node master) throws Exception {
    Node worker = engine.startWorker(profile, master, "worker-1");
    engine.kill(worker);

    engine.startWorker(profile, master, "worker-1");

    assertThat(finalEvent(job))
        .as(result(job, ResultLayout.DRIVER_LOG))
        .isInstanceOf(JobEvent.Finished.class);
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
    Node master = startCluster("worker-1");

    launch(master, "job-1", "ACGTACGTTTGCA");

    assertThat(finalEvent("job-1"))
        .as(result("job-1", ResultLayout.DRIVER_LOG))
        .isInstanceOf(JobEvent.Finished.class);
    assertThat(result("job-1", "histogram.tsv")).isNotBlank();
    String worker = observed("worker-1").handle();
    assertThat(docker.exec(worker, "id", "-u").strip()).isEqualTo("" + uid);
    assertThat(docker.exec(worker, "stat", "-c", "%a", "/data").strip()).isEqualTo("700");
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
