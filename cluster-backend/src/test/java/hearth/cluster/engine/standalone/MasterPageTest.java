package hearth.cluster.engine.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MasterPageTest {

  private HttpServer server;
  private String body = "";

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/json/",
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsStateAndAliveWorkers() {
    body =
        """
        {"url": "spark://127.0.0.1:7077", "status": "ALIVE", "workers": [
          {"id": "a", "host": "127.0.0.1", "port": 40001, "state": "ALIVE"},
          {"id": "b", "host": "127.0.0.1", "port": 40002, "state": "DEAD"}]}
        """;
    MasterPage page = MasterPage.read(port()).orElseThrow();
    assertThat(page.aliveWorkers()).containsExactly(40_001);
    assertThat(page.isUp(7077)).isTrue();
    assertThat(page.isUp(77)).as("another master").isFalse();
  }

  @Test
  void aMasterOnStandbyIsNotUp() {
    body = "{\"url\": \"spark://127.0.0.1:7077\", \"status\": \"STANDBY\", \"workers\": []}";
    assertThat(MasterPage.read(port()).orElseThrow().isUp(7077)).isFalse();
  }

  @Test
  void whoeverSpeaksNoJsonIsNoMaster() {
    body = "<html>hello</html>";
    assertThat(MasterPage.read(port())).isEmpty();
  }

  @Test
  void nobodyIsNoMaster() {
    int port = port();
    server.stop(0);
    assertThat(MasterPage.read(port)).isEmpty();
  }

  private int port() {
    return server.getAddress().getPort();
  }
}
