package hearth.cluster.diagnosis;

import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import hearth.cluster.preflight.Finding;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.Fix;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether earlier runs left something that can go without any loss. Pure. */
final class LeftoverRule {

  /** Results and images are kept on purpose. */
  private static final Set<Kind> KEPT = Set.of(Kind.RESULTS, Kind.IMAGE);

  private static final int NAMED = 4;

  private LeftoverRule() {}

  /**
   * Judges.
   *
   * @param docker whether Docker could be asked, too
   */
  static Finding judge(List<Leftover> leftovers, boolean docker) {
    List<Leftover> useless = leftovers.stream().filter(l -> !KEPT.contains(l.kind())).toList();
    if (useless.isEmpty()) {
      return docker
          ? EngineRule.info("Nothing is left of earlier runs.", "")
          : EngineRule.info(
              "Nothing is left of earlier runs outside Docker.",
              "Docker does not answer, so nobody knows what is left there.");
    }
    String names =
        useless.stream().limit(NAMED).map(Leftover::name).collect(Collectors.joining(", "));
    int more = useless.size() - NAMED;
    return new Finding(
        Severity.WARNING,
        useless.size() == 1
            ? "One thing is left of an earlier run."
            : "%d things are left of earlier runs.".formatted(useless.size()),
        more > 0 ? "%s and %d more.".formatted(names, more) : names + ".",
        "Clean up removes them. Results are kept unless you choose otherwise.",
        new Fix.CleanUp("Clean up…"));
  }
}
