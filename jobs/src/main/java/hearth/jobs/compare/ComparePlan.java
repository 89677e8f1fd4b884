package hearth.jobs.compare;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * What to compare samples by.
 *
 * @param k length of the k-mers that are hashed, 1 to 32
 * @param sketchSize the most hashes that a sketch holds
 * @param seed of the hash
 * @param canonical whether a k-mer and its reverse complement are one
 * @param minCount how often a k-mer must occur in a sample to count as one of it; 1 for all
 * @param profileK length of the k-mers whose counts make the cosine, 1 to 8
 */
public record ComparePlan(
    int k, int sketchSize, int seed, boolean canonical, int minCount, int profileK)
    implements Serializable {

  /** The longest k-mer of profiles: 65,536 counts for each sample. */
  public static final int LARGEST_PROFILE_K = 8;

  public ComparePlan {
    if (k < 1 || k > 32 || profileK < 1 || profileK > LARGEST_PROFILE_K) {
      throw new IllegalArgumentException("No such k-mers: " + k + " and " + profileK);
    }
    if (sketchSize < 1 || minCount < 1) {
      throw new IllegalArgumentException(
          "No sketch of %d hashes with k-mers that occur %d times".formatted(sketchSize, minCount));
    }
  }

  /** Length of the longest k-mers that matter. */
  public int longestK() {
    return Math.max(k, profileK);
  }

  /** How many different k-mers there may be: 4 to the power of k, as Mash counts them. */
  double kmerSpace() {
    return Math.pow(4, k);
  }

  /**
   * Says so where so many samples would not fit into {@code room} bytes of memory, and what to do.
   */
  public Optional<String> lackOfRoom(int samples, long room) {
    long wanted = samples * (long) Long.BYTES * (sketchSize + (1L << 2 * profileK));
    return wanted <= room
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d samples with sketches of %,d hashes and profiles of k = %d take %,d MB, and"
                    + " the driver has room for %,d MB of them: choose a smaller sketch, a smaller"
                    + " k of the profile or fewer files, or give the driver more memory.",
                samples,
                sketchSize,
                profileK,
                wanted >> 20,
                room >> 20));
  }
}
