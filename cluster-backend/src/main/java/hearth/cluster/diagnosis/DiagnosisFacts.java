package hearth.cluster.diagnosis;

import hearth.cluster.engine.EngineReport;
import hearth.cluster.engine.Leftover;
import hearth.cluster.host.HostFacts;
import hearth.cluster.preflight.Finding;
import hearth.cluster.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a diagnosis judges by.
 *
 * @param profile the cluster to be
 * @param host processors and memory
 * @param report how Docker is
 * @param freeBytes room on the disks that clusters write to, by a folder on each
 * @param environment the variables of this process
 * @param leftovers what earlier runs left
 * @param noticed what else was noticed, such as what forbids a start now
 */
public record DiagnosisFacts(
    Profile profile,
    HostFacts host,
    EngineReport report,
    Map<Path, Long> freeBytes,
    Map<String, String> environment,
    List<Leftover> leftovers,
    List<Finding> noticed) {

  static final String DOCKER = "docker";

  public DiagnosisFacts {
    freeBytes = Map.copyOf(freeBytes);
    environment = Map.copyOf(environment);
    leftovers = List.copyOf(leftovers);
    noticed = List.copyOf(noticed);
  }

  /** Whether the profile's cluster needs Docker. */
  boolean wantsDocker() {
    return profile.engine().equals(DOCKER);
  }
}
