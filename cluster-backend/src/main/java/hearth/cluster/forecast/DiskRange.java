package hearth.cluster.forecast;

/**
 * Bytes on a disk.
 *
 * @param low in about four cases of five it is at least this; 0 when only the other is known
 * @param high at most so many
 */
public record DiskRange(long low, long high) {

  /** Nobody knows how few. */
  static DiskRange atMost(long bytes) {
    return new DiskRange(0, bytes);
  }

  /** Both together. */
  public DiskRange plus(DiskRange other) {
    return new DiskRange(low + other.low, high + other.high);
  }
}
