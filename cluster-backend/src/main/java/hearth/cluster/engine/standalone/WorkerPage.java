package hearth.cluster.engine.standalone;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import java.io.IOException;

/**
 * What a worker says about itself at {@code /json/}. Of a worker that is decommissioned the master
 * no longer counts the executors; the worker does.
 *
 * @param executors how many executors run on it
 */
public record WorkerPage(int executors) {

  /**
   * Reads a worker's page.
   *
   * @throws EngineException when it does not answer
   */
  public static WorkerPage require(Node worker) throws EngineException {
    try {
      return new WorkerPage(JsonPage.read(worker.port(Node.WEB)).path("executors").size());
    } catch (IOException e) {
      throw new EngineException.Unavailable(
          "%s does not answer on port %d: %s"
              .formatted(worker.name(), worker.port(Node.WEB), e.getMessage()),
          "See its log. If it stays, kill it and press Start.",
          e);
    }
  }

  /** What to throw when a worker should run and does not. */
  public static EngineException gone(Node worker) {
    return new EngineException.NodeDied(
        "%s of the cluster %s does not run any more.".formatted(worker.name(), worker.cluster()),
        "Press Start to replace it.");
  }
}
