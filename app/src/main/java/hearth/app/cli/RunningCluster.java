package hearth.app.cli;

import hearth.app.text.Messages;
import hearth.cluster.monitor.ClusterSnapshot;

/** The cluster that a command needs to be running already. */
final class RunningCluster {

  private RunningCluster() {}

  /**
   * Finds it.
   *
   * @throws CliFailure when none runs
   */
  static ClusterSnapshot require(Backend backend) {
    ClusterSnapshot found = backend.cluster().adopt(backend.profile()).join();
    if (!ClusterSession.runs(found)) {
      throw new CliFailure(ExitCode.CLUSTER, Messages.text("cli.cluster.none"), "");
    }
    return found;
  }
}
