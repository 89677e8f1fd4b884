package hearth.cluster.preflight;

import hearth.cluster.host.HostFacts;
import hearth.cluster.host.PortHolder;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What preflight judges by.
 *
 * @param host processors and memory
 * @param takenPorts the profile's fixed ports that are taken, with their holders
 * @param resultsFolder where jobs will write
 * @param resultsProblem why nothing can be written there, or null when it can
 * @param freeDiskBytes room on the disk of the results folder, or {@link Long#MAX_VALUE} when the
 *     system does not tell
 */
public record PreflightFacts(
    HostFacts host,
    Map<Integer, PortHolder> takenPorts,
    Path resultsFolder,
    @Nullable String resultsProblem,
    long freeDiskBytes) {
  public PreflightFacts {
    takenPorts = Map.copyOf(takenPorts);
  }
}
