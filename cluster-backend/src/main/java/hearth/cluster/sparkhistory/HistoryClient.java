package hearth.cluster.sparkhistory;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks a history server whether it has a log, and whether its page can be shown. */
final class HistoryClient implements AutoCloseable {

  static final int OK = 200;

  private static final int MISSING = 404;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** The server looks for new logs once a second. */
  private static final Duration LISTED_WITHIN = Duration.ofSeconds(30);

  /** The first request of a page replays its log. */
  private static final Duration SHOWN_WITHIN = Duration.ofMinutes(10);

  private static final Duration POLL = Duration.ofMillis(100);

  private final URI server;

  /** No proxy: a lab's proxy does not know this computer's loopback. */
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(CONNECT)
          .build();

  HistoryClient(URI server) {
    this.server = server;
  }

  /** Where the page of an application is. */
  URI page(String id) {
    return server.resolve("/history/" + id + "/jobs/");
  }

  /**
   * Waits until the server knows an application, and then asks for its page.
   *
   * @param alive whether the server still runs
   * @return the HTTP status: {@link #OK} when the page is there
   * @throws ConnectException when the server has ended
   */
  int await(String id, BooleanSupplier alive) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LISTED_WITHIN.toNanos();
    URI entry = server.resolve("/api/v1/applications/" + id);
    for (int status = get(entry); status != OK; status = get(entry)) {
      if (status != MISSING || System.nanoTime() - deadline > 0) {
        return status;
      }
      if (!alive.getAsBoolean()) {
        throw new ConnectException("The server has ended");
      }
      Thread.sleep(POLL);
    }
    return get(page(id));
  }

  private int get(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(SHOWN_WITHIN).build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
