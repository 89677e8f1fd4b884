package hearth.cluster.preflight;

import hearth.cluster.host.HostFacts;
import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Profile;
import hearth.cluster.profile.ProfileCheck;
import java.util.Optional;

/** Whether the missing nodes fit into the memory that is free now. */
final class MemoryRule {

  /** Above this share of the free memory other programs begin to suffer. */
  private static final double TIGHT = 0.8;

  private static final int STEP_MB = 64;

  private MemoryRule() {}

  static Optional<Finding> judge(Profile wanted, MissingNodes missing, HostFacts host) {
    // The driver's share was set aside when the master started.
    int fixedMb = missing.master() ? MemoryNeed.fixedMb(wanted.driverMemoryMb()) : 0;
    long neededMb = fixedMb + (long) missing.workers() * MemoryNeed.workerMb(wanted);
    int freeMb = host.freeMemoryMb();
    String evidence =
        "%d × (%d + %d) MB for workers and %d MB for master and driver make %d MB; %d MB are free."
            .formatted(
                missing.workers(),
                wanted.memoryPerWorkerMb(),
                MemoryNeed.DAEMON_MB,
                fixedMb,
                neededMb,
                freeMb);
    if (neededMb > freeMb) {
      return Optional.of(
          new Finding(
              Severity.ERROR,
              "There is not enough free memory for this cluster.",
              evidence,
              remedy(wanted, missing.workers(), fixedMb, freeMb)));
    }
    if (neededMb > freeMb * TIGHT) {
      return Optional.of(
          new Finding(
              Severity.WARNING,
              "This cluster takes most of the free memory.",
              evidence,
              remedy(wanted, missing.workers(), fixedMb, (int) (freeMb * TIGHT))));
    }
    return Optional.empty();
  }

  private static String remedy(Profile wanted, int workers, int fixedMb, int budgetMb) {
    long forWorkersMb = (long) budgetMb - fixedMb;
    long fitsMb =
        workers == 0 ? 0 : (forWorkersMb / workers - MemoryNeed.DAEMON_MB) / STEP_MB * STEP_MB;
    if (fitsMb >= ProfileCheck.LEAST_MEMORY_MB) {
      return "Set the memory of each worker to %d MB, or close other programs.".formatted(fitsMb);
    }
    int leastMb = 512;
    long fewer = forWorkersMb / (leastMb + MemoryNeed.DAEMON_MB);
    if (fewer >= 1 && fewer < wanted.workers()) {
      return "Set the profile to %d %s of %d MB, or close other programs."
          .formatted(fewer, fewer == 1 ? "worker" : "workers", leastMb);
    }
    return "Close other programs: even one worker of %d MB needs %d MB free."
        .formatted(leastMb, fixedMb + leastMb + MemoryNeed.DAEMON_MB);
  }
}
