package hearth.cluster.preflight;

import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.profile.Profile;
import java.util.Optional;

/**
 * Whether the workers offer cores that are there. More is no error: tasks take turns, as programs
 * always do. Pure.
 */
final class CoreRule {

  private CoreRule() {}

  /**
   * @param present the cores of the computer, or of the engine where that has fewer
   */
  static Optional<Finding> judge(Profile wanted, int present) {
    int asked = wanted.workers() * wanted.coresPerWorker();
    if (asked <= present) {
      return Optional.empty();
    }
    Profile fitting = corrected(wanted, present);
    return Optional.of(
        new Finding(
            Severity.WARNING,
            "The workers offer more cores than this computer has.",
            "%d × %d cores are offered, %d are there."
                .formatted(wanted.workers(), wanted.coresPerWorker(), present),
            "It works, but tasks take turns. Set workers × cores to at most %d.".formatted(present),
            new Fix.ChangeProfile(label(fitting), wanted, fitting)));
  }

  /** As many cores for each worker as there are for all; with fewer cores than workers, fewer. */
  private static Profile corrected(Profile wanted, int present) {
    int workers = Math.min(wanted.workers(), Math.max(1, present));
    int cores = Math.max(1, present / workers);
    return wanted.withWorkers(workers).withWorkerSize(cores, wanted.memoryPerWorkerMb());
  }

  private static String label(Profile fitting) {
    return "Use %d %s with %d %s"
        .formatted(
            fitting.workers(),
            fitting.workers() == 1 ? "worker" : "workers",
            fitting.coresPerWorker(),
            fitting.coresPerWorker() == 1 ? "core" : "cores each");
  }
}
