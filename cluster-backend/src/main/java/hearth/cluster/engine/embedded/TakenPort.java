package hearth.cluster.engine.embedded;

import hearth.cluster.engine.EngineException;
import hearth.cluster.host.HostProbe;
import hearth.cluster.host.PortHolder;

/** Says who holds a port that a node should have. */
final class TakenPort {

  private final HostProbe host;

  TakenPort(HostProbe host) {
    this.host = host;
  }

  EngineException.PortTaken exception(int port, String node) {
    PortHolder holder = host.listenerOn(port).orElse(PortHolder.UNKNOWN);
    return new EngineException.PortTaken(
        port,
        "Port %d, which %s needs, is taken by %s.".formatted(port, node, holder.describe()),
        "Choose another port in the profile or leave the choice to Hearth, or end that process.");
  }
}
