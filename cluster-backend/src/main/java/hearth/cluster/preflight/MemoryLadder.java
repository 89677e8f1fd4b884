package hearth.cluster.preflight;

import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.ProfileCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The memory of a cluster from the computer down to the heap: what each rung has, what the next
 * rungs take of it, and what is free. Pure. All in MiB.
 *
 * @param rungs from the computer to the heap; those of an engine without containers are fewer
 */
public record MemoryLadder(List<Rung> rungs) {

  /** What Spark keeps of each heap for itself, see {@code RESERVED_SYSTEM_MEMORY_BYTES}. */
  private static final int SPARK_RESERVED_MB = 300;

  /** The rest's share for sorting, shuffling and caching, {@code spark.memory.fraction}. */
  private static final double TASK_SHARE = 0.6;

  private static final int STEP_MB = 64;

  /** Smaller workers are hardly of use: fewer are better. */
  static final int LEAST_HEAP_MB = 512;

  public MemoryLadder {
    rungs = List.copyOf(rungs);
  }

  /** What a rung is. */
  public enum Level {
    COMPUTER,
    ENGINE,
    CONTAINER,
    WORKER,
    EXECUTOR,
    HEAP
  }

  /**
   * One rung.
   *
   * @param level what it is
   * @param count how many there are of it, alike
   * @param hasMb what each has
   * @param othersMb what others already take of it: programs, daemons, Spark itself
   * @param takenMb what the rungs below take of it
   */
  public record Rung(Level level, int count, long hasMb, long othersMb, long takenMb) {

    /** What is free; negative when too much is taken. */
    public long freeMb() {
      return hasMb - othersMb - takenMb;
    }

    public boolean isOvercommitted() {
      return freeMb() < 0;
    }
  }

  public static MemoryLadder of(ClusterSizes sizes, MachineMemory machine) {
    List<Rung> rungs = new ArrayList<>();
    boolean virtual = sizes.inContainers() && machine.isVirtual();
    rungs.add(
        virtual
            ? new Rung(Level.COMPUTER, 1, machine.totalMb(), 0, machine.engineMb())
            : new Rung(
                Level.COMPUTER,
                1,
                machine.totalMb(),
                machine.totalMb() - machine.freeMb(),
                sizes.needMb()));
    int workers = sizes.workers();
    if (sizes.inContainers()) {
      int executorMb = sizes.heapMb() + sizes.besideHeapMb();
      rungs.add(new Rung(Level.ENGINE, 1, machine.engineMb(), 0, sizes.limitsMb()));
      rungs.add(
          new Rung(Level.CONTAINER, workers, sizes.limitMb(), MemoryNeed.DAEMON_MB, executorMb));
      rungs.add(new Rung(Level.WORKER, workers, sizes.offerMb(), 0, sizes.heapMb()));
      rungs.add(
          new Rung(Level.EXECUTOR, workers, executorMb, sizes.besideHeapMb(), sizes.heapMb()));
    } else {
      rungs.add(new Rung(Level.WORKER, workers, sizes.offerMb(), 0, sizes.heapMb()));
    }
    int reservedMb = Math.min(SPARK_RESERVED_MB, sizes.heapMb());
    rungs.add(
        new Rung(
            Level.HEAP,
            workers,
            sizes.heapMb(),
            reservedMb,
            (long) ((sizes.heapMb() - reservedMb) * TASK_SHARE)));
    return new MemoryLadder(rungs);
  }

  /** The first rung of which more is taken than it has. */
  public Optional<Rung> overcommitted() {
    return rungs.stream().filter(Rung::isOvercommitted).findFirst();
  }

  /**
   * The sizes nearest to {@code sizes} that fit: containers that hold their executors, then smaller
   * executors, then fewer workers.
   *
   * @return empty when not even one small worker fits
   */
  public static Optional<ClusterSizes> corrected(ClusterSizes sizes, MachineMemory machine) {
    int heap = sizes.heapMb();
    for (; heap >= ProfileCheck.LEAST_MEMORY_MB; heap = (heap - 1) / STEP_MB * STEP_MB) {
      ClusterSizes smaller = sizes.with(sizes.workers(), heap);
      if (of(smaller, machine).overcommitted().isEmpty()) {
        return Optional.of(smaller);
      }
    }
    int least = Math.min(LEAST_HEAP_MB, sizes.heapMb());
    for (int workers = sizes.workers() - 1; workers > 0; workers--) {
      ClusterSizes fewer = sizes.with(workers, least);
      if (of(fewer, machine).overcommitted().isEmpty()) {
        return Optional.of(fewer);
      }
    }
    return Optional.empty();
  }
}
