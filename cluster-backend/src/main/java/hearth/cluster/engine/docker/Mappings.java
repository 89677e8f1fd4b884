package hearth.cluster.engine.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports.Binding;
import hearth.cluster.engine.standalone.NodePorts;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node is reached through the ports that Docker should have published. Docker 29.1 has
 * started containers with no port mapped (moby#51758), so what Docker says is not enough: a request
 * goes through each mapping.
 */
final class Mappings {

  private static final int TIMEOUT_MILLIS = 2_000;

  /** Docker's proxy accepts for a node that does not listen, and hangs up at once. */
  private static final int HANGS_UP_WITHIN_MILLIS = 50;

  private static final Duration POLL = Duration.ofMillis(50);

  private final Duration patience;

  Mappings(Duration patience) {
    this.patience = patience;
  }

  /** Those of {@code published} that the container does not have, or not on loopback alone. */
  static List<Integer> missing(InspectContainerResponse container, List<Integer> published) {
    Map<ExposedPort, Binding[]> bindings = container.getNetworkSettings().getPorts().getBindings();
    return published.stream()
        .filter(port -> !isOnLoopback(bindings.get(ExposedPort.tcp(port)), port))
        .toList();
  }

  /** Those of {@code published} that do not answer a request, having had time to. */
  List<Integer> silent(NodePorts ports, List<Integer> published) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      List<Integer> silent = published.stream().filter(port -> !answers(port, ports)).toList();
      if (silent.isEmpty() || System.nanoTime() - deadline > 0) {
        return silent;
      }
      Thread.sleep(POLL);
    }
  }

  private static boolean isOnLoopback(Binding @Nullable [] bindings, int port) {
    if (bindings == null || bindings.length == 0) {
      return false;
    }
    return Stream.of(bindings)
        .filter(Objects::nonNull)
        .allMatch(
            binding ->
                Integer.toString(port).equals(binding.getHostPortSpec())
                    && ContainerMaker.LOOPBACK.equals(binding.getHostIp()));
  }

  private static boolean answers(int port, NodePorts ports) {
    try {
      return port == ports.web() ? servesPage(port) : staysConnected(port);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean servesPage(int port) throws IOException {
    URI page = URI.create("http://" + ContainerMaker.LOOPBACK + ":" + port + "/json/");
    // No proxy: a lab's proxy does not know this computer's loopback.
    HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try {
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } finally {
      connection.disconnect();
    }
  }

  private static boolean staysConnected(int port) throws IOException {
    try (Socket socket = new Socket()) {
      InetAddress loopback = InetAddress.getByName(ContainerMaker.LOOPBACK);
      socket.connect(new InetSocketAddress(loopback, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(HANGS_UP_WITHIN_MILLIS);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true; // Spark waits for the caller to speak first.
    }
  }
}
