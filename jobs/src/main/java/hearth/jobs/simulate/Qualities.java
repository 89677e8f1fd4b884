package hearth.jobs.simulate;

import java.util.Arrays;

/**
 * Quality values as current Illumina machines bin them: F (37) for most bases, : (25) and , (11)
 * for some, # (2) for N. A wrong base mostly gets one of the lower two.
 */
final class Qualities {

  private static final double DIP = 0.06;

  private Qualities() {}

  /** Fills the qualities of correctly read bases. */
  static void fill(byte[] qualities, Xoshiro256 random) {
    Arrays.fill(qualities, (byte) 'F');
    for (long i = random.failuresBefore(DIP);
        i < qualities.length;
        i += 1 + random.failuresBefore(DIP)) {
      qualities[(int) i] = (byte) (random.below(4) == 0 ? ',' : ':');
    }
  }

  /** The quality of a wrong base. */
  static byte ofError(Xoshiro256 random) {
    return (byte) ",,,,,::F".charAt((int) random.below(8));
  }

  static byte ofN() {
    return '#';
  }
}
