package hearth.cluster.engine.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Reads what a master or worker serves as JSON beside its web page, at {@code /json/}. */
final class JsonPage {

  private static final int TIMEOUT_MILLIS = 2_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonPage() {}

  /**
   * Reads once.
   *
   * @throws IOException when nobody answers sensibly
   */
  static JsonNode read(int webPort) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + webPort + "/json/");
    // No proxy: a lab's proxy does not know this computer's loopback.
    HttpURLConnection connection =
        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setInstanceFollowRedirects(false);
    try (InputStream body = connection.getInputStream()) {
      return MAPPER.readTree(body);
    }
  }
}
