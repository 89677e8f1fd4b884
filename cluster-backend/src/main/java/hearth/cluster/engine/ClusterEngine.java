package hearth.cluster.engine;

import hearth.cluster.profile.Profile;
import hearth.cluster.results.ResultStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What runs a cluster's processes. Calls block until done and may be made from any thread but the
 * window's; {@code lifecycle} and {@code queue} call them on their own threads. Every adapter
 * passes {@code ClusterEngineContract}.
 *
 * <p>All state is outside this object (pid files, labels): an engine made by a later Hearth finds
 * what an earlier one started.
 */
public interface ClusterEngine extends AutoCloseable {

  /** The name used in profiles: {@code embedded}, {@code docker}, {@code attached}. */
  String name();

  Set<Capability> capabilities();

  /**
   * What the engine has, and what of this computer it holds, as it is now.
   *
   * @throws EngineException when the engine cannot look
   */
  EngineFacts facts() throws EngineException;

  /**
   * Names of the clusters of which this engine finds a node or a driver, alive or dead.
   *
   * @throws EngineException when the engine cannot look
   */
  List<String> clusters() throws EngineException;

  /**
   * Every node of a cluster, whoever started it; dead ones too until {@link #remove}d. The master
   * comes first, workers by name.
   *
   * @throws EngineException when the engine cannot look
   */
  List<Node> observe(String cluster) throws EngineException;

  /**
   * Starts the master and returns once its page answers. A dead master of this cluster is replaced.
   *
   * @param begun told of the master, on the calling thread, as soon as workers can be started
   *     beside it: it has its ports then, and its page need not answer yet. Told again when it lost
   *     its ports to somebody else and got others; workers of the former are of no use then
   * @throws EngineException when it does not start; nothing half-made stays behind
   */
  Node startMaster(Profile profile, Consumer<Node> begun) throws EngineException;

  /** As {@link #startMaster(Profile, Consumer)}, with nothing to do meanwhile. */
  default Node startMaster(Profile profile) throws EngineException {
    return startMaster(profile, begun -> {});
  }

  /**
   * Starts a worker of that name and returns once it has registered with the master. A dead one of
   * that name is replaced.
   *
   * @throws EngineException when it does not start; nothing half-made stays behind
   */
  Node startWorker(Profile profile, Node master, String name) throws EngineException;

  /**
   * Ends a node gently, then by force, and forgets it.
   *
   * @throws EngineException when it cannot be ended
   */
  void remove(Node node) throws EngineException;

  /**
   * Ends a node by force, as a crash would, and does not forget it: for tests and for the user's
   * own trials.
   *
   * @throws EngineException when it cannot be ended
   */
  void kill(Node node) throws EngineException;

  /**
   * Asks a worker to take no more tasks: each of its executors ends once its tasks have and it has
   * handed on what it keeps for others. The worker itself goes on until it is {@link #remove}d.
   * Returns at once; {@link #executors} tells when it is done.
   *
   * @return whether it could be asked; false on a system that has no way to
   * @throws EngineException when the worker does not run
   */
  boolean decommission(Node worker) throws EngineException;

  /**
   * How many executors run on a worker, in its own words.
   *
   * @throws EngineException when the worker does not answer
   */
  int executors(Node worker) throws EngineException;

  /**
   * What a node and its executors use now.
   *
   * @throws EngineException when the node is gone
   */
  NodeUsage usage(Node node) throws EngineException;

  /**
   * A node's log from byte {@code offset} to its present end.
   *
   * @throws EngineException when there is none
   */
  InputStream log(Node node, long offset) throws EngineException;

  /** The image that must be there before a start, if this engine needs one. */
  Optional<EngineImage> image();

  /**
   * Where an executor of a cluster finds a file of this computer.
   *
   * @param profile with what the cluster was started
   * @throws EngineException when it finds it nowhere
   */
  String dataPath(Profile profile, Path file) throws EngineException;

  /**
   * Launches an attempt, or a session. An attempt's {@code job.json} is already in {@link
   * #results}.
   *
   * @throws EngineException when the agent cannot be started
   */
  Driver launch(Profile profile, Node master, Attempt attempt) throws EngineException;

  /**
   * Orders a job of a session. {@code job.json} is already in {@link #results}. Returns at once;
   * the session takes one order after another, and tells of each job in its own event stream.
   *
   * @param session a driver that was launched as one
   * @param profile with what the cluster was started
   * @throws EngineException when the session does not run
   */
  void order(Driver session, Profile profile, String jobId, int attempt) throws EngineException;

  /**
   * Every driver of a cluster, whoever launched it; ended ones too until {@link #forget}.
   *
   * @throws EngineException when the engine cannot look
   */
  List<Driver> drivers(String cluster) throws EngineException;

  /**
   * Asks a driver to end (its agent writes {@code cancelled}), then ends it by force: after this,
   * agent, driver and executors are gone.
   *
   * @throws EngineException when it cannot be ended
   */
  void cancel(Driver driver) throws EngineException;

  /** Forgets an ended driver. Its results stay. */
  void forget(Driver driver) throws EngineException;

  /** The results volume that this profile's jobs write to. */
  ResultStore results(Profile profile);

  /**
   * Where on this computer jobs of a profile write.
   *
   * @return empty when that is on another computer, or nobody knows
   */
  default Optional<JobFolders> folders(Profile profile) {
    return Optional.empty();
  }

  /**
   * Ends everything of a cluster, drivers first, and forgets it. Results stay.
   *
   * @throws EngineException when something cannot be ended
   */
  void cleanUp(String cluster) throws EngineException;

  /** Releases what this object holds (connections). Ends no process of the cluster. */
  @Override
  void close();
}
