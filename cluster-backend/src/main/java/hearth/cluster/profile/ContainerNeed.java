package hearth.cluster.profile;

/**
 * How much memory a container must be allowed, so that engine and preflight count alike. In MiB. A
 * limit holds the heap and what a JVM needs beside it (threads, compiled code, network buffers);
 * with a limit of the heap alone every executor is killed once its heap is full.
 */
public final class ContainerNeed {

  /** What Spark itself adds where a cluster manager sets limits: a tenth, and at least this. */
  public static final int LEAST_BESIDE_HEAP_MB = 384;

  private static final int SHARE_BESIDE_HEAP = 10;
  private static final int MASTER_HEAP_MB = 192;

  private ContainerNeed() {}

  /** What a JVM needs beside its heap. */
  public static int besideHeapMb(int heapMb) {
    return Math.max(LEAST_BESIDE_HEAP_MB, heapMb / SHARE_BESIDE_HEAP);
  }

  /** A worker or agent and, in the same container, an executor or driver of that heap. */
  public static int withDaemonMb(int heapMb) {
    return MemoryNeed.DAEMON_MB + heapMb + besideHeapMb(heapMb);
  }

  /** A master, which keeps finished applications in its heap. */
  public static int masterMb() {
    return MASTER_HEAP_MB + LEAST_BESIDE_HEAP_MB;
  }
}
