package hearth.cluster.diagnosis;

import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import java.util.List;

/**
 * How far a clean-up goes.
 *
 * @param results whether results of jobs go, too
 * @param images whether images go, too
 */
public record CleanUpPlan(boolean results, boolean images) {

  /** Only what no later run has any use for. */
  public static final CleanUpPlan CLUSTERS = new CleanUpPlan(false, false);

  /** What of {@code leftovers} goes, in the order of its removal. */
  public List<Leftover> of(List<Leftover> leftovers) {
    return leftovers.stream()
        .filter(leftover -> results || leftover.kind() != Kind.RESULTS)
        .filter(leftover -> images || leftover.kind() != Kind.IMAGE)
        .sorted(java.util.Comparator.comparing(Leftover::kind).thenComparing(Leftover::name))
        .toList();
  }
}
