package hearth.cluster.preflight;

import hearth.cluster.HearthHome;
import hearth.cluster.engine.Capability;
import hearth.cluster.engine.ClusterEngine;
import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.EngineFacts;
import hearth.cluster.host.HostProbe;
import hearth.cluster.host.PortProbe;
import hearth.cluster.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Preflight for clusters that run on this computer. */
public final class HostPreflight implements Preflight {

  private final HostProbe probe;
  private final PortProbe ports = new PortProbe();
  private final HearthHome home;
  private final ClusterEngine engine;

  /**
   * @param engine whose clusters are to be started
   */
  public HostPreflight(HostProbe probe, HearthHome home, ClusterEngine engine) {
    this.probe = probe;
    this.home = home;
    this.engine = engine;
  }

  @Override
  public List<Finding> check(Profile wanted, MissingNodes missing) throws EngineException {
    boolean ownResults = engine.capabilities().contains(Capability.OWNS_RESULTS);
    List<Finding> findings =
        new ArrayList<>(
            PreflightRules.judge(wanted, missing, look(wanted, engine.facts(), ownResults)));
    if (ownResults && !missing.isNothing()) {
      ResultsRule.judge(wanted).ifPresent(finding -> findings.add(0, finding));
    }
    return findings;
  }

  private PreflightFacts look(Profile wanted, EngineFacts has, boolean ownResults) {
    String chosen = wanted.resultsFolder();
    Path results = chosen == null ? home.results() : Path.of(chosen);
    @Nullable String problem = ownResults ? null : writeProblem(results);
    return new PreflightFacts(
        probe.facts(),
        has,
        engine.capabilities().contains(Capability.LIMITS_MEMORY),
        new HostPortSurvey(ports, probe, has.published()),
        results,
        problem,
        problem == null && !ownResults ? freeDisk(results) : Long.MAX_VALUE);
  }

  private static @Nullable String writeProblem(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".hearth-preflight", ""));
      return null;
    } catch (IOException e) {
      return "Nothing can be written to %s (%s)."
          .formatted(folder, e.getClass().getSimpleName().replace("Exception", ""));
    }
  }

  private static long freeDisk(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
