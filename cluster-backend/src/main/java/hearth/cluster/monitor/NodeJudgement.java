package hearth.cluster.monitor;

import hearth.cluster.engine.Node;
import hearth.cluster.engine.NodeCondition;
import org.jspecify.annotations.Nullable;

/**
 * What a node's card says of it: pure.
 *
 * @param state its state
 * @param problem what is wrong with it and what to do, or null when nothing is
 */
record NodeJudgement(NodeState state, @Nullable Problem problem) {

  private static final String REPLACE = "Press Start to replace it; running jobs go on without it.";

  /**
   * Judges a node that its engine shows.
   *
   * @param usual what it is when its engine knows nothing against it
   */
  static NodeJudgement of(Node node, NodeState usual) {
    if (!node.alive()) {
      return ended(node);
    }
    if (node.condition() == NodeCondition.OOM_KILLED) {
      return new NodeJudgement(
          NodeState.OOM_KILLED,
          new Problem(
              "The system ended an executor of %s: with its executors it reached its memory limit."
                  .formatted(node.name()),
              "Give the workers more memory, or use fewer cores on each, so that every task has"
                  + " more."));
    }
    if (node.condition() == NodeCondition.UNHEALTHY && usual != NodeState.STARTING) {
      return new NodeJudgement(
          NodeState.UNHEALTHY,
          new Problem(
              "%s runs, but its page has not answered for a while.".formatted(node.name()),
              "See its log. If it stays, kill it and press Start."));
    }
    return new NodeJudgement(usual, usual == NodeState.LOST ? silent(node) : null);
  }

  /** The problem of a node that its engine showed before and does not show any more. */
  static Problem vanished(String name) {
    return new Problem(
        "%s is gone: somebody removed it, not this Hearth.".formatted(name), REPLACE);
  }

  private static NodeJudgement ended(Node node) {
    String remedy = node.role() == Node.Role.MASTER ? "Press Start to bring it back." : REPLACE;
    switch (node.condition()) {
      case OOM_KILLED:
        return new NodeJudgement(
            NodeState.OOM_KILLED,
            new Problem(
                "%s was ended by the system%s: it reached its memory limit."
                    .formatted(node.name(), exitCode(node)),
                "Give the workers more memory, then press Start."));
      case KILLED:
        return new NodeJudgement(
            NodeState.LOST,
            new Problem("%s was killed%s.".formatted(node.name(), exitCode(node)), remedy));
      default:
        return new NodeJudgement(
            NodeState.LOST,
            new Problem(
                "%s has ended%s.".formatted(node.name(), exitCode(node)),
                "See its log for the reason. " + remedy));
    }
  }

  private static Problem silent(Node node) {
    return node.role() == Node.Role.MASTER
        ? new Problem(
            "The master runs, but its page does not answer.",
            "Wait a little. If it stays, stop the cluster and start it again.")
        : new Problem(
            "%s runs, but the master does not know it.".formatted(node.name()),
            "See its log. If it stays, kill it and press Start.");
  }

  private static String exitCode(Node node) {
    return node.exitCode() == null ? "" : " (exit code " + node.exitCode() + ")";
  }
}
