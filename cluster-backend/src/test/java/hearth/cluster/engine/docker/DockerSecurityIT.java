package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import hearth.cluster.HearthHome;
import hearth.cluster.Installation;
import hearth.cluster.engine.Driver;
import hearth.cluster.engine.Node;
import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.jobs.contract.ResultLayout;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Looks at every kind of container of a running cluster, and for its secret. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DockerSecurityIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String WAITING = "job-1";
  private static final String RUNNING = "job-2";
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  @TempDir static Path folder;

  private static RealDocker docker;
  private static DockerEngine engine;
  private static Profile profile;
  private static Node master;
  private static Node worker;
  private static TestJob job;
  private static Driver running;

  @BeforeAll
  static void startACluster() throws Exception {
    docker = RealDocker.orSkip();
    engine =
        new DockerEngine(
            docker.settings(folder), Installation.find(), new HearthHome(folder.resolve("home")));
    String name = "security-" + ProcessHandle.current().pid();
    profile = Profile.of(name, DockerEngine.NAME, 1, 1, 512, 512);
    master = engine.startMaster(profile);
    TestJob.open(folder);
    job = new TestJob(engine, profile, folder);
    // One waits for ever; of the other an executor runs, stopped in its tracks.
    Driver unused = job.launch(master, WAITING, TestJob.MORE_THAN_ANY_WORKER);
    running = job.launch(master, RUNNING, 512);
    await()
        .atMost(PATIENCE)
        .until(() -> job.result(WAITING, ResultLayout.events(1)).contains("\"waiting\""));
    worker = engine.startWorker(profile, master, "worker-1");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> in(worker.handle(), "pkill", "-STOP", "-e", "-f", EXECUTOR).contains("killed"));
  }

  @AfterAll
  static void leaveNothing() throws Exception {
    if (docker == null) {
      return;
    }
    try {
      engine.cleanUp(profile.name());
      engine.close();
    } finally {
      docker.removeOwn();
      docker.close();
    }
  }

  @Test
  void thereIsOneOfEachKind() {
    assertThat(docker.containers())
        .extracting(container -> container.getLabels().get(Labels.ROLE))
        .containsExactlyInAnyOrder("master", "worker", "driver", "driver", "results");
  }

  @Test
  void noContainerHasMoreRightsThanItNeeds() {
    for (InspectContainerResponse container : inspected()) {
      HostConfig host = container.getHostConfig();
      assertThat(container.getConfig().getUser()).as("user").isEqualTo("185:0");
      assertThat(host.getCapDrop()).containsExactly(Capability.ALL);
      assertThat(host.getCapAdd()).isNullOrEmpty();
      assertThat(host.getPrivileged()).isFalse();
      assertThat(host.getSecurityOpts()).contains("no-new-privileges:true");
      assertThat(host.getPidsLimit()).isBetween(1L, 10_000L);
      assertThat(host.getMemory()).isPositive();
      assertThat(host.getLogConfig().getConfig()).containsKeys("max-size", "max-file");
      assertThat(host.getInit()).isTrue();
    }
  }

  @Test
  void whatProcessesReallyHaveIsWhatDockerPromises() throws Exception {
    String status = in(worker.handle(), "cat", "/proc/self/status");
    assertThat(status).containsPattern("Uid:\\s+185\\s+185");
    assertThat(status).containsPattern("CapEff:\\s+0{16}");
    assertThat(status).containsPattern("NoNewPrivs:\\s+1");
    assertThat(in(worker.handle(), "sh", "-c", "touch /data/x 2>&1 || true"))
        .contains("Read-only file system");
    assertThat(in(worker.handle(), "sh", "-c", "touch /cluster/x 2>&1 || true"))
        .contains("Read-only file system");
  }

  @Test
  void portsAreReachedOnLoopbackAlone() throws Exception {
    List<Integer> published =
        docker.containers().stream()
            .flatMap(container -> Stream.of(container.getPorts()))
            .filter(port -> port.getPublicPort() != null)
            .peek(port -> assertThat(port.getIp()).isEqualTo("127.0.0.1"))
            .map(port -> port.getPublicPort())
            .toList();
    assertThat(published)
        .as("and the pages of two drivers")
        .contains(master.port(Node.RPC), master.port(Node.WEB), worker.port(Node.WEB))
        .hasSize(5);
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();
    for (int port : published) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(socket.isConnected()).isTrue();
      }
      for (InetAddress other : others) {
        assertThatThrownBy(() -> new Socket(other, port).close())
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  @Test
  void theSecretIsWhereOnlySparkReadsIt() throws Exception {
    String secret = in(worker.handle(), "cat", "/cluster/secret");
    assertThat(secret).hasSize(64);
    assertThat(in(worker.handle(), "stat", "-c", "%u %a", "/cluster/secret").strip())
        .isEqualTo("185 400");
    for (InspectContainerResponse container : inspected()) {
      assertThat(container.getRawValues().toString())
          .as("all that docker inspect shows")
          .contains("no-new-privileges")
          .doesNotContain(secret);
      assertThat(String.join("\n", commandLines(container.getId())))
          .as("command lines")
          .isNotEmpty()
          .doesNotContain(secret);
      assertThat(log(container.getId())).as("log").doesNotContain(secret);
    }
    assertThat(commandLines(worker.handle())).anyMatch(line -> line.contains(EXECUTOR));
    assertThat(commandLinesOfThisComputer()).doesNotContain(secret);
    assertThat(in(worker.handle(), "sh", "-c", "cat /work/apps/*/*/stderr /work/apps/*/*/stdout"))
        .as("what the executor printed")
        .doesNotContain(secret);
    for (String jobId : List.of(WAITING, RUNNING)) {
      assertThat(job.result(jobId, ResultLayout.events(1))).isNotEmpty();
      for (ResultEntry file : engine.results(profile).files(jobId)) {
        assertThat(job.result(jobId, file.name())).as(file.name()).doesNotContain(secret);
      }
    }
  }

  @Test
  void nobodySubmitsOverHttp() throws Exception {
    String listening = in(master.handle(), "cat", "/proc/net/tcp", "/proc/net/tcp6");
    assertThat(listening)
        .contains(hex(master.port(Node.RPC)))
        .contains(hex(master.port(Node.WEB)))
        .as("Spark's REST submission port")
        .doesNotContain(hex(6066));
    assertThat(in(master.handle(), "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/6066 || true"))
        .contains("Connection refused");
  }

  /** The last one, because it ends what the others look at. */
  @Test
  @Order(Integer.MAX_VALUE)
  void cancelLeavesNoExecutorEvenOfThoseThatDoNotListen() throws Exception {
    engine.cancel(running);

    assertThat(commandLines(worker.handle())).noneMatch(line -> line.contains(EXECUTOR));
  }

  private static List<InspectContainerResponse> inspected() {
    List<InspectContainerResponse> all =
        docker.containers().stream()
            .map(Container::getId)
            .map(id -> docker.client().inspectContainerCmd(id).exec())
            .toList();
    assertThat(all).isNotEmpty();
    return all;
  }

  private static List<String> commandLines(String container) {
    return Stream.of(docker.client().topContainerCmd(container).withPsArgs("-eo pid,args").exec())
        .flatMap(top -> Stream.of(top.getProcesses()))
        .map(columns -> String.join(" ", columns))
        .toList();
  }

  private static String commandLinesOfThisComputer() {
    return ProcessHandle.allProcesses()
        .map(process -> Path.of("/proc", Long.toString(process.pid()), "cmdline"))
        .map(DockerSecurityIT::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      return ""; // The process has ended.
    }
  }

  private static String log(String container) throws IOException {
    return new String(new ContainerLogs(docker.client()).open(container, 0).readAllBytes(), UTF_8);
  }

  private static String in(String container, String... command) throws Exception {
    return docker.exec(container, command);
  }

  private static String hex(int port) {
    return ":%04X ".formatted(port);
  }
}
