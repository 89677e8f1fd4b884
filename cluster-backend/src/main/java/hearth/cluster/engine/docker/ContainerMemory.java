package hearth.cluster.engine.docker;

import hearth.cluster.profile.MemoryNeed;
import hearth.cluster.profile.Profile;

/**
 * The memory limits of containers, in MiB. A limit holds the heap and what a JVM needs beside it
 * (threads, compiled code, network buffers); with a limit of the heap alone every executor is
 * killed once its heap is full.
 */
final class ContainerMemory {

  /** What Spark itself adds where a cluster manager sets limits: a tenth, and at least this. */
  private static final int LEAST_BESIDE_HEAP_MB = 384;

  private static final int SHARE_BESIDE_HEAP = 10;

  /** A shell, find and dd. */
  static final int RESULTS_MB = 64;

  /** A master keeps finished applications in its heap of 192 MiB. */
  static final int MASTER_MB = 192 + LEAST_BESIDE_HEAP_MB;

  private ContainerMemory() {}

  /** A worker and an executor that takes all that the worker offers. */
  static int workerMb(Profile profile) {
    return MemoryNeed.DAEMON_MB + withBesideHeap(profile.memoryPerWorkerMb());
  }

  /** A driver and its agent. */
  static int driverMb(int heapMb) {
    return MemoryNeed.DAEMON_MB + withBesideHeap(heapMb);
  }

  private static int withBesideHeap(int heapMb) {
    return heapMb + Math.max(LEAST_BESIDE_HEAP_MB, heapMb / SHARE_BESIDE_HEAP);
  }
}
