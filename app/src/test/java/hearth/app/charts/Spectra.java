package hearth.app.charts;

import hearth.cluster.results.KmerSpectrum;
import hearth.cluster.results.KmerSpectrum.Bin;
import java.util.ArrayList;
import java.util.List;

/** Spectra for tests. */
public final class Spectra {
  private Spectra() {}

  public static KmerSpectrum of(List<Bin> bins) {
    return new KmerSpectrum(21, true, bins, List.of());
  }

  /**
   * Reads at a coverage: an error slope that falls by three from bin to bin, a Gaussian peak (the
   * limit of the Poisson distribution) and a tail of repeats.
   */
  public static KmerSpectrum reads(int coverage, long genome) {
    List<Bin> bins = new ArrayList<>();
    double errors = genome * 4.0;
    for (int m = 1; m <= 12 * coverage; m++) {
      double peak =
          genome
              * Math.exp(-(m - coverage) * (double) (m - coverage) / (2.0 * coverage))
              / Math.sqrt(2 * Math.PI * coverage);
      double repeats = m > 2 * coverage && m % 7 == 0 ? 3 : 0;
      long distinct = Math.round(errors + peak + repeats);
      errors /= 3;
      if (distinct > 0) {
        bins.add(new Bin(m, distinct));
      }
    }
    return of(bins);
  }

  /** An assembled genome: nearly all k-mers once, few of them often. */
  public static KmerSpectrum genome() {
    return of(
        List.of(
            new Bin(1, 4_510_145),
            new Bin(2, 14_694),
            new Bin(3, 7_071),
            new Bin(7, 5_000),
            new Bin(60, 2),
            new Bin(90_000, 1)));
  }

  /** Every multiplicity from 1 to {@code bins}. */
  public static KmerSpectrum dense(int bins) {
    List<Bin> all = new ArrayList<>(bins);
    for (int m = 1; m <= bins; m++) {
      all.add(new Bin(m, 1 + 1_000_000L / m));
    }
    return of(all);
  }
}
