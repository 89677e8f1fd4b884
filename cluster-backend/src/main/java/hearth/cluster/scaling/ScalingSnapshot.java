package hearth.cluster.scaling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scaling experiment at one moment.
 *
 * @param plan what was asked for, and how it ended
 * @param runs all of its runs, in order
 * @param doing what it does or waits for, as a sentence; null when it has ended
 */
public record ScalingSnapshot(ScalingPlan plan, List<ScalingRun> runs, @Nullable String doing) {
  public ScalingSnapshot {
    runs = List.copyOf(runs);
  }

  /** Runs that have finished. */
  public long done() {
    return runs.stream().filter(run -> run.time().isPresent()).count();
  }

  /** What the finished runs show. */
  public ScalingFigures figures() {
    return ScalingFigures.of(runs);
  }
}
