package hearth.cluster.engine.standalone;

import hearth.cluster.engine.EngineException;
import hearth.cluster.host.HostProbe;
import hearth.cluster.host.PortHolder;

/** Says who holds a port that a node should have. */
public final class TakenPort {

  private final HostProbe host;

  public TakenPort(HostProbe host) {
    this.host = host;
  }

  public EngineException.PortTaken exception(int port, String node) {
    PortHolder holder = host.listenerOn(port).orElse(PortHolder.UNKNOWN);
    return new EngineException.PortTaken(
        port,
        "Port %d, which %s needs, is taken by %s.".formatted(port, node, holder.describe()),
        "Choose another port in the profile or leave the choice to Hearth, or end that process.");
  }
}
