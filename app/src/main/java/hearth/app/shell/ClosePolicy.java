package hearth.app.shell;

import hearth.cluster.monitor.Phase;
import java.util.Set;

/** What to do when the window is about to close. */
final class ClosePolicy {
  private static final Set<Phase> UP =
      Set.of(Phase.STARTING, Phase.RUNNING, Phase.DEGRADED, Phase.STOPPING);

  private ClosePolicy() {}

  /** What happens next. */
  enum Step {
    /** Nothing runs, or it may go on running. */
    CLOSE,
    /** Stop the cluster, then close. */
    STOP_THEN_CLOSE,
    ASK
  }

  static Step decide(Phase phase, CloseChoice remembered) {
    if (!UP.contains(phase)) {
      return Step.CLOSE;
    }
    return switch (remembered) {
      case ASK -> Step.ASK;
      case KEEP_RUNNING -> Step.CLOSE;
      case STOP -> Step.STOP_THEN_CLOSE;
    };
  }
}
