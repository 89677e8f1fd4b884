package hearth.cluster.preflight;

import hearth.cluster.host.HostProbe;
import hearth.cluster.host.PortHolder;
import hearth.cluster.host.PortProbe;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at this computer's ports. A port that a container has is taken even where nothing listens
 * for it: the kernel may forward it.
 *
 * @param probe tries ports
 * @param host says whose process listens
 * @param published the ports of containers, with their names
 */
record HostPortSurvey(PortProbe probe, HostProbe host, Map<Integer, String> published)
    implements PortSurvey {

  @Override
  public Optional<PortHolder> holder(int port) {
    String container = published.get(port);
    if (container != null) {
      return Optional.of(PortHolder.container(container));
    }
    return probe.isFree(port)
        ? Optional.empty()
        : Optional.of(host.listenerOn(port).orElse(PortHolder.UNKNOWN));
  }
}
