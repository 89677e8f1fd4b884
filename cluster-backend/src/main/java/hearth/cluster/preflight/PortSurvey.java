package hearth.cluster.preflight;

import hearth.cluster.host.PortHolder;
import java.util.Optional;

/** Which ports of this computer are held, and by whom. */
@FunctionalInterface
public interface PortSurvey {

  /** The holder of a port, which may be {@link PortHolder#UNKNOWN}; empty when it is free. */
  Optional<PortHolder> holder(int port);
}
