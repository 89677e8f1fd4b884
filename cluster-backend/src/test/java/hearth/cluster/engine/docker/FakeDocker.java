package hearth.cluster.engine.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.dockerjava.api.DockerClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A Docker that answers what a test tells it to, to the real client, over HTTP on loopback. */
final class FakeDocker implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Supplier<Answer>> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final DockerConnection connection;

  /** What to answer: an HTTP status and JSON. */
  record Answer(int status, String body) {}

  FakeDocker() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
    on("GET /_ping", 200, "OK");
    connection = DockerConnection.open(List.of(endpoint()));
  }

  DockerEndpoint endpoint() {
    return new DockerEndpoint("tcp://127.0.0.1:" + server.getAddress().getPort(), "a test", true);
  }

  DockerClient client() {
    return connection.client();
  }

  /** Answers requests such as {@code POST /containers/create}. */
  void on(String request, int status, String body) {
    on(request, () -> new Answer(status, body));
  }

  void on(String request, Supplier<Answer> answer) {
    answers.put(request, answer);
  }

  /** How often something was asked, without its parameters. */
  long asked(String request) {
    return requests.stream().filter(request::equals).count();
  }

  private void handle(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+", "");
    String request = exchange.getRequestMethod() + " " + path;
    requests.add(request);
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Answer answer =
          answers
              .getOrDefault(request, () -> new Answer(404, "{\"message\":\"No such thing\"}"))
              .get();
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    connection.close();
    server.stop(0);
  }
}
