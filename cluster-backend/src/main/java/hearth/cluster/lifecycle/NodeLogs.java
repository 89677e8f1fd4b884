package hearth.cluster.lifecycle;

import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Node;
import java.io.IOException;
import java.io.InputStream;

/** The logs of a cluster's nodes, by name. */
record NodeLogs(ClusterEngine engine) {

  /**
   * A node's log from byte {@code offset}. Blocks.
   *
   * @throws IOException when there is none
   */
  InputStream open(String cluster, String nodeName, long offset) throws IOException {
    try {
      for (Node node : engine.observe(cluster)) {
        if (node.name().equals(nodeName)) {
          return engine.log(node, offset);
        }
      }
    } catch (EngineException e) {
      throw new IOException(e.getMessage() + " " + e.remedy(), e);
    }
    throw new IOException("There is no log of %s: it is not there.".formatted(nodeName));
  }
}
