package hearth.cluster.engine;

import java.util.Map;

/**
 * What an engine has for its clusters, and what of this computer it already holds.
 *
 * @param version the engine's version, or empty where it has none of its own
 * @param address where the engine was found, or empty where it is no server
 * @param cores processors that all its nodes share
 * @param memoryBytes memory that all its nodes share: the computer's, or that of the virtual
 *     machine in which the engine runs
 * @param published ports of this computer that containers hold, with the containers' names
 */
public record EngineFacts(
    String version, String address, int cores, long memoryBytes, Map<Integer, String> published) {

  public EngineFacts {
    published = Map.copyOf(published);
  }
}
