package hearth.cluster.monitor;

import java.util.Arrays;

/**
 * What one node used lately, sample by sample, oldest first. Immutable. Samples are about a second
 * apart; while nobody looked there are none.
 */
public final class NodeHistory {

  /** Of a node that was never measured. */
  public static final NodeHistory EMPTY = new NodeHistory(new long[0], new float[0], new long[0]);

  private final long[] atMillis;
  private final float[] cpuCores;
  private final long[] memoryBytes;

  /**
   * Arrays of equal length; copied.
   *
   * @param atMillis when, in milliseconds since 1970
   * @param cpuCores processors used, 1 being all of one core
   * @param memoryBytes resident memory
   */
  public NodeHistory(long[] atMillis, float[] cpuCores, long[] memoryBytes) {
    if (atMillis.length != cpuCores.length || atMillis.length != memoryBytes.length) {
      throw new IllegalArgumentException("The arrays are not equally long.");
    }
    this.atMillis = atMillis.clone();
    this.cpuCores = cpuCores.clone();
    this.memoryBytes = memoryBytes.clone();
  }

  public int size() {
    return atMillis.length;
  }

  /** When sample {@code i} was taken, in milliseconds since 1970. */
  public long atMillis(int i) {
    return atMillis[i];
  }

  /** Processors used up to sample {@code i}, 1 being all of one core. */
  public float cpuCores(int i) {
    return cpuCores[i];
  }

  /** Resident memory at sample {@code i}. */
  public long memoryBytes(int i) {
    return memoryBytes[i];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeHistory that
        && Arrays.equals(atMillis, that.atMillis)
        && Arrays.equals(cpuCores, that.cpuCores)
        && Arrays.equals(memoryBytes, that.memoryBytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(atMillis);
  }
}
