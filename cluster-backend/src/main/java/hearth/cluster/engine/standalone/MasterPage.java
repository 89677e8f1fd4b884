package hearth.cluster.engine.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a master says about itself at {@code /json/}.
 *
 * @param url the address that workers and drivers use
 * @param status {@code ALIVE}, or {@code STANDBY} and {@code RECOVERING} on the way there
 * @param aliveWorkers the ports of the workers that are alive
 */
public record MasterPage(String url, String status, Set<Integer> aliveWorkers) {

  public MasterPage {
    aliveWorkers = Set.copyOf(aliveWorkers);
  }

  public boolean isUp(int rpcPort) {
    return url.endsWith(":" + rpcPort) && !status.equals("STANDBY");
  }

  /** Reads the page; empty while nobody answers sensibly. */
  public static Optional<MasterPage> read(int webPort) {
    try {
      return Optional.of(parse(JsonPage.read(webPort)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static MasterPage parse(JsonNode page) {
    Set<Integer> alive = new HashSet<>();
    for (JsonNode worker : page.path("workers")) {
      if (worker.path("state").asText().equals("ALIVE")) {
        alive.add(worker.path("port").asInt());
      }
    }
    return new MasterPage(page.path("url").asText(), page.path("status").asText(), alive);
  }
}
