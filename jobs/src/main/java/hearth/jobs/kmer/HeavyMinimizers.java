package hearth.jobs.kmer;

import java.io.Serializable;
import java.util.BitSet;

/**
 * Minimizers of which each is in so many different k-mers that one task would have much more to
 * count than others. Their k-mers go their own ways: into which partition, a hash of the k-mer
 * itself says. They are known by a hash, so a few others share their lot, at no harm.
 */
public final class HeavyMinimizers implements Serializable {

  private static final long serialVersionUID = 1;

  /** Minimizers are told apart by so many classes. */
  static final int CLASSES = 1 << 12;

  static final HeavyMinimizers NONE = new HeavyMinimizers(new BitSet());

  private final BitSet classes;

  /**
   * @param classes the classes of heavy minimizers
   */
  HeavyMinimizers(BitSet classes) {
    this.classes = (BitSet) classes.clone();
  }

  boolean isEmpty() {
    return classes.isEmpty();
  }

  /** How many there are. */
  int size() {
    return classes.cardinality();
  }

  /** Whether the minimizer of this hash (31 bits) is one. */
  boolean contains(int hash) {
    return classes.get(Hashes.part(hash, CLASSES));
  }
}
