package hearth.cluster.host;

/**
 * What this computer has, as seen at one moment.
 *
 * @param cores logical processors that this process may use
 * @param memoryBytes memory in all
 * @param freeMemoryBytes memory that could be taken now without swapping
 */
public record HostFacts(int cores, long memoryBytes, long freeMemoryBytes) {

  private static final long MIB = 1024L * 1024;

  /** Free memory in whole MiB. */
  public int freeMemoryMb() {
    return (int) Math.min(Integer.MAX_VALUE, freeMemoryBytes / MIB);
  }
}
