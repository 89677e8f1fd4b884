package hearth.jobs.kmer;

/** Hashes of k-mers and minimizers. */
public final class Hashes {

  private Hashes() {}

  /** All bits depend on all others (the finalizer of MurmurHash3). */
  public static long mix(long bits) {
    long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  /** One of {@code parts} for a hash of 31 bits, of which few may be in use. */
  static int part(int hash, int parts) {
    // Smallest hashes are small: mixed, they spread evenly.
    long mixed = (hash * 0x9E3779B97F4A7C15L) >>> 32;
    return (int) ((mixed * parts) >>> 32);
  }

  /** A hash of 31 bits of a k-mer, the same for its reverse complement. */
  static int ofBothStrands(long[] packed, int from, int k) {
    int bases = Math.min(k, Kmers.LONG_BASES);
    int unused = Long.SIZE - 2 * bases;
    long first = Packed.get(packed, from) >>> unused;
    long last = Packed.get(packed, from + k - bases) >>> unused;
    return (int) ((mix(first) + mix(Kmers.reverseComplement(last, bases))) >>> 33);
  }
}
