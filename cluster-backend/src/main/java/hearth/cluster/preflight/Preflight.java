package hearth.cluster.preflight;

import hearth.cluster.engine.EngineException;
import hearth.cluster.profile.Profile;
import java.util.List;

/** Looks before a start whether it can go well. */
public interface Preflight {

  /**
   * Looks at this computer and judges. Blocks briefly.
   *
   * @param wanted the cluster to be
   * @param missing what of it is to be started
   * @return findings, the worst first; one of {@link Finding.Severity#ERROR} forbids the start
   * @throws EngineException when the engine cannot be asked
   */
  List<Finding> check(Profile wanted, MissingNodes missing) throws EngineException;
}
