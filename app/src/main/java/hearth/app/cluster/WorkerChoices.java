package hearth.app.cluster;

import hearth.cluster.monitor.NodeState;

/**
 * What makes sense to do with a worker in a state: needs no toolkit.
 *
 * @param alive whether its process runs
 * @param restart whether it can be drained and started again
 * @param remove whether it can be taken out
 * @param kill whether it can be ended by force
 */
record WorkerChoices(boolean alive, boolean restart, boolean remove, boolean kill) {

  static WorkerChoices of(NodeState state) {
    return switch (state) {
      case ALIVE, BUSY, UNHEALTHY, OOM_KILLED -> new WorkerChoices(true, true, true, true);
      // Who cannot wait for its tasks may still end it by force.
      case DRAINING, STARTING -> new WorkerChoices(true, false, false, true);
      case LOST -> new WorkerChoices(false, true, true, false);
      case STOPPED -> new WorkerChoices(false, false, false, false);
    };
  }
}
