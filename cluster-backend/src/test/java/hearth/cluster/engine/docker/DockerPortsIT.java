package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.cluster.HearthHome;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineFixture;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ports of containers that others hold already, against a real Docker. */
class DockerPortsIT extends EngineFixture {

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
  void aPortTakenBetweenChoosingAndBindingIsReplaced() throws Exception {
    try (ServerSocket rpc = taken();
        ServerSocket web = taken()) {
      int free = new Ports().choose();
      // First a lost RPC port, then a lost page port, then two that are really free.
      Deque<Integer> unlucky =
          new ArrayDeque<>(List.of(rpc.getLocalPort(), free, free, web.getLocalPort()));
      try (ClusterEngine racing = testbed.engine(folder, home, new UnluckyPorts(unlucky))) {
        Node master = racing.startMaster(profile);
        assertThat(unlucky).isEmpty();
        assertThat(master.ports().values()).doesNotContain(rpc.getLocalPort(), web.getLocalPort());
        assertThat(racing.observe(profile.name())).containsExactly(master);
        assertThat(docker.containers()).hasSize(1);
      }
    }
  }

  @Test
  void aFixedPortThatAProcessHoldsIsNamed() throws Exception {
    try (ServerSocket web = taken()) {
      Profile fixed = fixedPage(profile.name(), web.getLocalPort());
      assertThatThrownBy(() -> engine.startMaster(fixed))
          .isInstanceOf(EngineException.PortTaken.class)
          .hasMessageContaining("Port " + web.getLocalPort())
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(docker.containers()).isEmpty();
    }
  }

  @Test
  void portsThatAMasterOrAProcessHoldsAreNamedOrReplaced() throws Exception {
    Node master = engine.startMaster(profile);
    aFixedPortThatAContainerHoldsIsNamed(master);
    aWorkersPageLostAfterTheCheckIsNamedAndTheContainerRemoved(master);
    aDriversPageIsReachedFromHereAlsoWhenItsFirstPortIsTaken(master);
  }

  private void aFixedPortThatAContainerHoldsIsNamed(Node master) throws Exception {
    Profile fixed = fixedPage("other", master.port(Node.WEB));
    try {
      assertThatThrownBy(() -> engine.startMaster(fixed))
          .isInstanceOf(EngineException.PortTaken.class)
          .hasMessageContaining("the container hearth-")
          .hasMessageContaining(profile.name() + "-master");
    } finally {
      engine.cleanUp("other");
    }
  }

  private void aWorkersPageLostAfterTheCheckIsNamedAndTheContainerRemoved(Node master)
      throws Exception {
    assertThat(engine.facts().published())
        .containsEntry(
            master.port(Node.WEB), docker.containers().get(0).getNames()[0].substring(1));
    Profile lost = profile.withWorkerWebPort(master.port(Node.WEB));
    assertThatThrownBy(() -> engine.startWorker(lost, master, "worker-1"))
        .isInstanceOf(EngineException.PortTaken.class)
        .hasMessageContaining("the container hearth-");
    try (ServerSocket web = taken()) {
      Profile taken = profile.withWorkerWebPort(web.getLocalPort());
      assertThatThrownBy(() -> engine.startWorker(taken, master, "worker-1"))
          .isInstanceOf(EngineException.PortTaken.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    assertThat(docker.containers()).hasSize(1);
  }

  private void aDriversPageIsReachedFromHereAlsoWhenItsFirstPortIsTaken(Node master)
      throws Exception {
    try (ServerSocket taken = taken()) {
      int free = new Ports().choose();
      Deque<Integer> unlucky = new ArrayDeque<>(List.of(taken.getLocalPort(), free));
      try (ClusterEngine racing = testbed.engine(folder, home, new UnluckyPorts(unlucky))) {
        Driver unused = launch(racing, master, "job-1", "ACGT");
      }
      assertThat(unlucky).isEmpty();
      URI page = URI.create("http://127.0.0.1:" + free + "/jobs/");
      // Until the driver is ready Spark has a page that says so.
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> RealDocker.text(page).contains("job-1"));
      assertThat(docker.containers())
          .extracting(container -> container.getLabels().get(Labels.ROLE))
          .as("none half-made")
          .containsOnlyOnce("driver");
    }
  }

  private static Profile fixedPage(String name, int port) {
    return DockerTestbed.profile(name).withMasterWebPort(port);
  }

  private static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /** Draws the ports that it is given before any others. */
  private static final class UnluckyPorts extends Ports {
    private final Deque<Integer> unlucky;

    UnluckyPorts(Deque<Integer> unlucky) {
      this.unlucky = unlucky;
    }

    @Override
    public int choose() throws IOException {
      Integer next = unlucky.poll();
      return next != null ? next : super.choose();
    }
  }
}
