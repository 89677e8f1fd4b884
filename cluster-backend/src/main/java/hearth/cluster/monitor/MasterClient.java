package hearth.cluster.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.cluster.engine.Node;
import hearth.cluster.monitor.MasterState.Application;
import hearth.cluster.monitor.MasterState.RegisteredWorker;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** Reads the JSON page that Spark's master serves beside its web page, at {@code /json/}. */
public final class MasterClient implements MasterView {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(
              Executors.newThreadPerTaskExecutor(
                  Thread.ofVirtual().name("hearth-master-client-", 0).factory()))
          .build();

  @Override
  public MasterState read(Node master) throws IOException {
    URI page = URI.create("http://127.0.0.1:" + master.port(Node.WEB) + "/json/");
    HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException("The master answered " + response.statusCode() + " at " + page);
      }
      return parse(mapper.readTree(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while asking the master at " + page);
    }
  }

  static MasterState parse(JsonNode page) throws IOException {
    if (!page.path("workers").isArray()) {
      throw new IOException("The master's page has no list of workers.");
    }
    List<RegisteredWorker> workers = new ArrayList<>();
    for (JsonNode worker : page.path("workers")) {
      workers.add(
          new RegisteredWorker(
              worker.path("port").asInt(),
              worker.path("state").asText().equals("ALIVE"),
              worker.path("cores").asInt(),
              worker.path("coresused").asInt(),
              worker.path("memory").asInt(),
              worker.path("memoryused").asInt(),
              worker.path("state").asText().equals("DECOMMISSIONED")));
    }
    List<Application> applications = new ArrayList<>();
    for (JsonNode app : page.path("activeapps")) {
      applications.add(
          new Application(
              app.path("name").asText(),
              app.path("cores").asInt(),
              app.path("memoryperexecutor").asInt(),
              Instant.ofEpochMilli(app.path("starttime").asLong())));
    }
    return new MasterState(workers, applications);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
