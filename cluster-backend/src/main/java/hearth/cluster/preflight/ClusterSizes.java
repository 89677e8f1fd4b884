package hearth.cluster.preflight;

import hearth.cluster.profile.ContainerNeed;
import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Profile;

/**
 * The sizes that a memory ladder is made of. All in MiB.
 *
 * @param workers how many workers are to be started
 * @param limitMb the most that each worker's container may take, or 0 without containers
 * @param offerMb what each worker offers to executors
 * @param heapMb the heap of each executor; one executor fills a worker
 * @param besideHeapMb what each executor needs beside its heap, or 0 where nothing limits it
 * @param restMb what master, driver and agent take
 * @param restLimitMb the most that their containers may take, or 0 without containers
 */
public record ClusterSizes(
    int workers,
    int limitMb,
    int offerMb,
    int heapMb,
    int besideHeapMb,
    int restMb,
    int restLimitMb) {

  /** What would be started of a profile. */
  public static ClusterSizes of(Profile profile, MissingNodes missing, boolean containers) {
    int heapMb = profile.memoryPerWorkerMb();
    // The driver's share was set aside when the master started.
    int restMb = missing.master() ? MemoryNeed.fixedMb(profile.driverMemoryMb()) : 0;
    int restLimitMb =
        missing.master() && containers
            ? ContainerNeed.masterMb() + ContainerNeed.withDaemonMb(profile.driverMemoryMb())
            : 0;
    return new ClusterSizes(
        missing.workers(),
        containers ? ContainerNeed.withDaemonMb(heapMb) : 0,
        heapMb,
        heapMb,
        containers ? ContainerNeed.besideHeapMb(heapMb) : 0,
        restMb,
        restLimitMb);
  }

  /** Whether each worker has a container with a limit. */
  boolean inContainers() {
    return limitMb > 0;
  }

  /** What everything takes when all heaps are full. */
  long needMb() {
    return (long) workers * (heapMb + MemoryNeed.DAEMON_MB) + restMb;
  }

  /** The most that all containers may take. */
  long limitsMb() {
    return (long) workers * limitMb + restLimitMb;
  }

  /**
   * The same with another size and number of workers, each level as large as the next one needs.
   */
  ClusterSizes with(int otherWorkers, int otherHeapMb) {
    int beside =
        otherHeapMb == heapMb
            ? besideHeapMb
            : inContainers() ? ContainerNeed.besideHeapMb(otherHeapMb) : 0;
    return new ClusterSizes(
        otherWorkers,
        inContainers() ? MemoryNeed.DAEMON_MB + otherHeapMb + beside : 0,
        otherHeapMb,
        otherHeapMb,
        beside,
        restMb,
        restLimitMb);
  }
}
