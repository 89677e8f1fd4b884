package hearth.cluster.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import hearth.cluster.Installation;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import hearth.cluster.engine.standalone.NodePorts;
import hearth.cluster.engine.standalone.Ports;
import hearth.cluster.engine.standalone.TakenPort;
import hearth.cluster.host.HostProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Docker that does not publish what it was asked to. */
class NodeStarterTest {

  private static final String CREATE = "POST /containers/create";
  private static final String REMOVE = "DELETE /containers/c1";
  private static final String INSPECT = "GET /containers/c1/json";

  private final Ports ports =
      new Ports() {
        @Override
        public boolean isFree(int port) {
          return true; // The test listens itself where the node would.
        }
      };
  private FakeDocker docker;
  private HttpServer page;
  private ServerSocket rpc;

  @BeforeEach
  void open() throws Exception {
    docker = new FakeDocker();
    page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page.createContext(
        "/json/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    page.start();
    rpc = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    docker.on(CREATE, 201, "{\"Id\":\"c1\"}");
    docker.on("POST /containers/c1/start", 204, "");
    docker.on(REMOVE, 204, "");
    docker.on("GET /containers/json", 200, "[]");
    docker.on("GET /images/hearth-spark:test/json", 200, "{}");
  }

  @AfterEach
  void close() throws IOException {
    docker.close();
    page.stop(0);
    rpc.close();
  }

  @Test
  void aNodeThatIsReachedIsKept() throws Exception {
    docker.on(
        INSPECT, 200, running(mapping(web(), "127.0.0.1") + "," + mapping(rpc(), "127.0.0.1")));

    start();

    assertThat(docker.asked(CREATE)).isEqualTo(1);
    assertThat(docker.asked(REMOVE)).isZero();
  }

  @Test
  void withoutMappingsItIsMadeOnceMore() throws Exception {
    Deque<String> seen =
        new ArrayDeque<>(
            List.of(
                running(""),
                running(mapping(web(), "127.0.0.1") + "," + mapping(rpc(), "127.0.0.1"))));
    docker.on(
        INSPECT, () -> new FakeDocker.Answer(200, seen.size() > 1 ? seen.poll() : seen.peek()));

    start();

    assertThat(docker.asked(CREATE)).isEqualTo(2);
    assertThat(docker.asked(REMOVE)).as("the half-made one").isEqualTo(1);
  }

  @Test
  void aWorkerThatLookedForItsMasterTooEarlyIsMadeOnceMore() throws Exception {
    docker.on(
        INSPECT, 200, running(mapping(web(), "127.0.0.1") + "," + mapping(rpc(), "127.0.0.1")));

    start(ports -> docker.asked(CREATE) == 2, id -> true);

    assertThat(docker.asked(REMOVE)).as("the first one").isEqualTo(1);
  }

  @Test
  void withoutMappingsTwiceIsASentence() {
    docker.on(INSPECT, 200, running(""));

    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            EngineException.Unavailable.class,
            e -> assertThat(e.remedy()).contains("Docker Engine 29.1"))
        .hasMessageContaining("started master twice without publishing its ports")
        .hasMessageContaining(Integer.toString(web()));
    assertThat(docker.asked(CREATE)).isEqualTo(2);
    assertThat(docker.asked(REMOVE)).isEqualTo(2);
  }

  @Test
  void aMappingOpenToTheNetworkIsRefused() {
    docker.on(INSPECT, 200, running(mapping(web(), "0.0.0.0") + "," + mapping(rpc(), "127.0.0.1")));

    assertThatThrownBy(this::start).isInstanceOf(EngineException.Unavailable.class);
    assertThat(docker.asked(REMOVE)).isEqualTo(2);
  }

  @Test
  void aMappingThroughWhichNobodyAnswersDoesNotCount() throws Exception {
    docker.on(
        INSPECT, 200, running(mapping(web(), "127.0.0.1") + "," + mapping(rpc(), "127.0.0.1")));
    page.removeContext("/json/");

    assertThatThrownBy(this::start)
        .isInstanceOf(EngineException.Unavailable.class)
        .hasMessageContaining("without publishing its ports");
    assertThat(docker.asked(REMOVE)).isEqualTo(2);
  }

  private void start() throws Exception {
    start(chosen -> true, id -> false);
  }

  private void start(Predicate<NodePorts> ready, Predicate<String> missed) throws Exception {
    Labels labels = new Labels("abc123", Map.of());
    ClusterParts parts =
        ClusterParts.on(
            docker.client(),
            new Names("abc123"),
            labels,
            new HearthImage(
                docker.client(),
                "hearth-spark:test",
                new Installation(Path.of("s"), Path.of("j"), Path.of("x"))),
            ContainerUser.OF_IMAGE);
    new NodeStarter(
            parts,
            id -> docker.client().startContainerCmd(id).exec(),
            ports,
            new PortOwner(docker.client(), new TakenPort(new HostProbe())),
            new Mappings(Duration.ofMillis(200)))
        .run(
            "c",
            "master",
            new NodeStarter.Order(
                Map.of(Node.RPC, rpc(), Node.WEB, web()),
                chosen ->
                    new ContainerPlan(
                        "hearth-abc123-c-master",
                        labels.ofContainer("c", Role.MASTER, "master"),
                        "hearth-abc123-c",
                        "master",
                        List.of("master"),
                        Map.of(),
                        List.of(chosen.rpc(), chosen.web()),
                        512,
                        List.of()),
                id -> {},
                () -> {},
                ready,
                missed));
  }

  private int web() {
    return page.getAddress().getPort();
  }

  private int rpc() {
    return rpc.getLocalPort();
  }

  /** As Docker 20.10 and 28 show a container, cut to what matters here. */
  private static String running(String mappings) {
    return """
        {"Id":"c1","State":{"Status":"running","Running":true},
         "NetworkSettings":{"Ports":{%s}}}
        """
        .formatted(mappings);
  }

  private static String mapping(int port, String address) {
    return "\"%d/tcp\":[{\"HostIp\":\"%s\",\"HostPort\":\"%d\"}]".formatted(port, address, port);
  }
}
