package hearth.jobs.kmer;

/**
 * Counts by k-mer: open addressing with linear probing and a multiplicative hash. K-mer and count
 * are neighbours in one array of longs, so that one cache line holds both, and no count can
 * overflow.
 */
interface KmerTable {

  /** The share of slots in use beyond which a table doubles. */
  double LOAD = 0.6;

  /** Slots of a new table: enough for a batch. */
  int FIRST_BITS = 13;

  /** Slots of the largest table that an array can hold. */
  int LAST_BITS = 29;

  /** The most k-mers that may be counted without a look at the room: fewer than a new table has. */
  int BATCH = 1 << 11;

  /** A large odd number, 2^64 divided by the golden ratio (Knuth, volume 3, section 6.4). */
  long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Bytes of a slot for k-mers of {@code k} bases. */
  static int slotBytes(int k) {
    return k <= Kmers.LONG_BASES ? 2 * Long.BYTES : 3 * Long.BYTES;
  }

  /**
   * How many different k-mers a table of {@code bytes} may have, also while it grows: then the half
   * of it is there beside it.
   */
  static int mostDistinct(int k, long bytes) {
    long slots = Math.min(1 << LAST_BITS, 2 * bytes / (3 * slotBytes(k)));
    return (int) (LOAD * Math.max(1 << FIRST_BITS, Long.highestOneBit(Math.max(1, slots))));
  }

  /** Counts a k-mer {@code count} times more. */
  void add(long high, long low, long count);

  /** How many different k-mers there are. */
  int size();

  /** Gives out every k-mer with its count, in no order, and forgets them. */
  void drain(KmerSink sink);
}
