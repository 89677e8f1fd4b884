package hearth.cluster.engine;

import java.util.List;
import java.util.Optional;

/**
 * Looks after an engine, whether or not a cluster uses it: how it is, what it keeps, and what can
 * go. Calls block.
 */
public interface EngineCare {

  /** The engine's name, as profiles have it. */
  String name();

  /** How the engine is; empty for one that is no program of its own. */
  Optional<EngineReport> look();

  /**
   * Whether a cluster of that name runs.
   *
   * @throws EngineException when the engine cannot look
   */
  boolean runs(String cluster) throws EngineException;

  /**
   * What earlier runs of this home left. A cluster that runs is no leftover.
   *
   * @throws EngineException when the engine cannot look
   */
  List<Leftover> leftovers() throws EngineException;

  /** Whether leftovers of that kind are this engine's. */
  boolean keeps(Leftover.Kind kind);

  /**
   * Removes one leftover. One that is gone already is no failure.
   *
   * @throws EngineException when it is in use or cannot be removed
   */
  void remove(Leftover leftover) throws EngineException;
}
