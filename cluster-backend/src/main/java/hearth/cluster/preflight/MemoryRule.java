package hearth.cluster.preflight;

import hearth.cluster.preflight.Finding.Severity;
import hearth.cluster.preflight.MemoryLadder.Rung;
import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Profile;
import java.util.Optional;

/**
 * Whether what is to be started fits into the memory that is there, rung by rung, and which sizes
 * would. Pure.
 */
final class MemoryRule {

  /** Above this share of the free memory other programs begin to suffer. */
  private static final double TIGHT = 0.8;

  private MemoryRule() {}

  static Optional<Finding> judge(
      Profile wanted, MissingNodes missing, MachineMemory machine, boolean containers) {
    ClusterSizes sizes = ClusterSizes.of(wanted, missing, containers);
    MachineMemory tight = machine.tight(TIGHT);
    // Sizes that leave something to other programs, or else those that just fit.
    Optional<ClusterSizes> better =
        MemoryLadder.corrected(sizes, tight)
            .filter(found -> found.workers() == sizes.workers())
            .or(() -> MemoryLadder.corrected(sizes, machine));
    Optional<Rung> broken = MemoryLadder.of(sizes, machine).overcommitted();
    if (broken.isPresent()) {
      return Optional.of(
          finding(
              Severity.ERROR,
              title(broken.get()),
              evidence(broken.get(), sizes, machine),
              new Change(wanted, missing, sizes, better, machine)));
    }
    if (MemoryLadder.of(sizes, tight).overcommitted().isPresent()) {
      return Optional.of(
          finding(
              Severity.WARNING,
              "This cluster takes most of the free memory.",
              evidence(MemoryLadder.of(sizes, machine).rungs().get(0), sizes, machine),
              new Change(wanted, missing, sizes, better, machine)));
    }
    return Optional.empty();
  }

  /** From which sizes to which. */
  private record Change(
      Profile wanted,
      MissingNodes missing,
      ClusterSizes sizes,
      Optional<ClusterSizes> better,
      MachineMemory machine) {

    String remedy() {
      if (better.isEmpty()) {
        int least = MemoryLadder.LEAST_HEAP_MB;
        return "Close other programs: even one worker of %d MB needs %d MB free."
            .formatted(least, sizes.with(1, least).needMb());
      }
      ClusterSizes fits = better.get();
      if (fits.equals(sizes)) {
        return "Close other programs if they become slow.";
      }
      return fits.workers() == sizes.workers()
          ? "Set the memory of each worker to %d MB, or close other programs."
              .formatted(fits.heapMb())
          : "Set the profile to %s of %d MB, or close other programs."
              .formatted(workers(fits), fits.heapMb());
    }

    Optional<Fix> fix() {
      return better
          .filter(fits -> !fits.equals(sizes))
          .map(
              fits ->
                  new Fix.ChangeProfile(
                      "Use %s of %d MB".formatted(workers(fits), fits.heapMb()),
                      wanted,
                      wanted
                          .withWorkers(count(fits))
                          .withWorkerSize(wanted.coresPerWorker(), fits.heapMb())));
    }

    /** Workers that run already stay. */
    private int count(ClusterSizes fits) {
      return wanted.workers() - missing.workers() + fits.workers();
    }

    private String workers(ClusterSizes fits) {
      int count = count(fits);
      return count == 1 ? "1 worker" : count + " workers";
    }
  }

  private static Finding finding(Severity severity, String title, String evidence, Change change) {
    return new Finding(severity, title, evidence, change.remedy(), change.fix().orElse(null));
  }

  private static String title(Rung broken) {
    return switch (broken.level()) {
      case COMPUTER -> "There is not enough free memory for this cluster.";
      case ENGINE -> "The containers of this cluster may take more memory than their engine has.";
      case CONTAINER -> "Executors need more memory than their containers may take.";
      case WORKER -> "Executors ask for more memory than their workers offer.";
      case EXECUTOR, HEAP -> "The heap of executors is too small.";
    };
  }

  private static String evidence(Rung rung, ClusterSizes sizes, MachineMemory machine) {
    return switch (rung.level()) {
      case COMPUTER ->
          "%d × (%d + %d) MB for workers and %d MB for master and driver make %d MB; %d MB are free."
              .formatted(
                  sizes.workers(),
                  sizes.heapMb(),
                  MemoryNeed.DAEMON_MB,
                  sizes.restMb(),
                  sizes.needMb(),
                  machine.freeMb());
      case ENGINE ->
          ("%d × %d MB for workers (%d for executors, %d beside their heaps, %d for the worker) and"
                  + " %d MB for master and driver make %d MB; the engine has %d MB.")
              .formatted(
                  sizes.workers(),
                  sizes.limitMb(),
                  sizes.heapMb(),
                  sizes.besideHeapMb(),
                  MemoryNeed.DAEMON_MB,
                  sizes.restLimitMb(),
                  sizes.limitsMb(),
                  machine.engineMb());
      default ->
          "%d MB are there, %d MB are wanted."
              .formatted(rung.hasMb(), rung.othersMb() + rung.takenMb());
    };
  }
}
