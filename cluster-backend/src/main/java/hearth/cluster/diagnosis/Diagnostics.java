package hearth.cluster.diagnosis;

import hearth.cluster.engine.EngineException;
import hearth.cluster.engine.Leftover;
import hearth.cluster.profile.Profile;
import java.util.List;

/** Looks at this computer and its engines, and removes what earlier runs left. Calls block. */
public interface Diagnostics {

  /**
   * Looks. Never fails: what cannot be looked at is a finding.
   *
   * @param profile the cluster to be; while it runs, nothing is said of its start
   */
  Diagnosis look(Profile profile);

  /**
   * What earlier runs of this Hearth home left, results and images included.
   *
   * @throws EngineException when an engine that is there cannot look, and no other found anything
   */
  List<Leftover> leftovers() throws EngineException;

  /** Removes leftovers one by one; one that cannot be removed does not keep the others. */
  CleanUpResult remove(List<Leftover> leftovers);
}
