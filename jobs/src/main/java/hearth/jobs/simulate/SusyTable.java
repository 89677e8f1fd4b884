package hearth.jobs.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A made-up table of the shape of the SUSY set, by which implementations of k-means are often
 * compared: a class, 1 or 0, and 18 features. Each class is a cloud around a middle of its own, so
 * that two clusters are there to be found; the values are not those of particle physics.
 *
 * @param rows how many
 * @param seed the same seed gives the same table
 * @see <a href="https://archive.ics.uci.edu/dataset/279/susy">SUSY at UCI: 5,000,000 rows</a>
 */
public record SusyTable(long rows, long seed) {

  /** Rows of the true set. */
  public static final long FULL_ROWS = 5_000_000;

  /** Names of its columns, as UCI has them. */
  private static final String HEADER =
      "class,lepton_1_pT,lepton_1_eta,lepton_1_phi,lepton_2_pT,lepton_2_eta,lepton_2_phi,"
          + "missing_energy_magnitude,missing_energy_phi,MET_rel,axial_MET,M_R,M_TR_2,R,MT2,S_R,"
          + "M_Delta_R,dPhi_r_b,cos_theta_r1\n";

  private static final int FEATURES = 18;

  /** How far apart the middles are in each feature, where the spread is 1. */
  private static final double APART = 1.5;

  private static final int DECIMALS = 10_000;

  /** Writes it as CSV with a header. */
  public void write(OutputStream out) throws IOException {
    Xoshiro256 random = new Xoshiro256(seed);
    out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
    StringBuilder line = new StringBuilder();
    for (long row = 0; row < rows; row++) {
      line.setLength(0);
      int group = random.next() < 0 ? 1 : 0;
      line.append(group);
      for (int feature = 0; feature < FEATURES; feature++) {
        double middle = group == feature % 2 ? APART : 0;
        line.append(',').append(decimal(middle + normal(random)));
      }
      out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static double decimal(double value) {
    return (double) Math.round(value * DECIMALS) / DECIMALS;
  }

  /** Close to a normal distribution of spread 1: a sum of twelve even ones (Irwin and Hall). */
  private static double normal(Xoshiro256 random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += Xoshiro256.unit(random.next());
    }
    return sum;
  }
}
