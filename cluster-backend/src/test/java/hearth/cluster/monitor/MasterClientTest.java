package hearth.cluster.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.MasterState.RegisteredWorker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MasterClientTest {

  /** As Spark 4.2.0 writes it, shortened: a busy worker, and the dead entry of the one before. */
  private static final String PAGE =
      """
      {"url": "spark://127.0.0.1:40001", "workers": [
        {"id": "worker-20261121143501-127.0.0.1-40011", "host": "127.0.0.1", "port": 40011,
         "webuiaddress": "http://127.0.0.1:40012", "cores": 2, "coresused": 1, "coresfree": 1,
         "memory": 1024, "memoryused": 512, "memoryfree": 512, "resources": {},
         "state": "ALIVE", "lastheartbeat": 1795271701000},
        {"id": "worker-20261121143401-127.0.0.1-40011", "host": "127.0.0.1", "port": 40011,
         "cores": 2, "coresused": 0, "memory": 1024, "memoryused": 0, "state": "DEAD"}],
       "aliveworkers": 1, "cores": 2, "coresused": 1, "memory": 1024, "memoryused": 512,
       "activeapps": [{"id": "app-20261121143501-0000", "starttime": 1795271700250,
         "name": "kmer-spectrum 1", "cores": 1, "user": "ada", "memoryperexecutor": 512,
         "memoryperslave": 512, "state": "RUNNING", "duration": 12850}], "completedapps": [], "status": "ALIVE"}
      """;

  private final MasterClient client = new MasterClient();
  private HttpServer server;
  private volatile int status = 200;
  private volatile String body = PAGE;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/json/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    client.close();
    server.stop(0);
  }

  @Test
  void readsWorkersWithTheirCoresAndMemory() throws IOException {
    MasterState state = client.read(master());

    assertThat(state.applications())
        .containsExactly(
            new MasterState.Application(
                "kmer-spectrum 1", 1, 512, Instant.ofEpochMilli(1_795_271_700_250L)));
    assertThat(state.workers()).hasSize(2);
    assertThat(state.aliveWorker(40011))
        .contains(new RegisteredWorker(40011, true, 2, 1, 1024, 512));
    assertThat(state.aliveWorker(40012)).isEmpty();
  }

  @Test
  void anAnswerThatIsNotTheMastersPageIsAnError() {
    body = "{}";
    assertThatThrownBy(() -> client.read(master())).isInstanceOf(IOException.class);
    body = "<html>";
    assertThatThrownBy(() -> client.read(master())).isInstanceOf(IOException.class);
    status = 503;
    assertThatThrownBy(() -> client.read(master())).hasMessageContaining("503");
  }

  @Test
  void noAnswerIsAnError() {
    Node master = master();
    server.stop(0);

    assertThatThrownBy(() -> client.read(master)).isInstanceOf(IOException.class);
  }

  private Node master() {
    return new Node(
        "c",
        Node.Role.MASTER,
        "master",
        "1",
        true,
        null,
        Map.of(Node.RPC, 1, Node.WEB, server.getAddress().getPort()),
        Instant.EPOCH);
  }
}
