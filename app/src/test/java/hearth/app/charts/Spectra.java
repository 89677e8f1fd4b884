package hearth.app.charts;

import hearth.cluster.results.GenomeModel;
import hearth.cluster.results.GenomeModel.Figure;
import hearth.cluster.results.GenomeModel.Point;
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

  /** What fits {@link #reads}: a haploid genome without repeats. */
  public static GenomeModel model(int coverage, long genome) {
    List<Point> curve = new ArrayList<>();
    for (int m = 1; m <= 3 * coverage; m++) {
      double once =
          genome
              * Math.exp(-(m - coverage) * (double) (m - coverage) / (2.0 * coverage))
              / Math.sqrt(2 * Math.PI * coverage);
      curve.add(new Point(m, once + 1, once));
    }
    return new GenomeModel(
        List.of(
            new Figure("ploidy", 1, 1, 1, "copies"),
            new Figure("genome_length", genome, 0.999 * genome, 1.001 * genome, "bp"),
            new Figure("unique_length", genome, 0.999 * genome, 1.001 * genome, "bp"),
            new Figure("repeat_length", 0, 0, 0, "bp"),
            new Figure("repeat_share", 0, 0, 0, "share"),
            new Figure("heterozygosity", 0.010252, 0.010229, 0.010276, "share"),
            new Figure("kmer_coverage", coverage, coverage - 0.02, coverage + 0.02, "times"),
            new Figure("error_rate", 0.00497, 0.00497, 0.00497, "share"),
            new Figure("duplication", 0.0331, 0.0328, 0.0334, "share"),
            new Figure("bias", 0.73, 0.72, 0.74, "number"),
            new Figure("model_fit", 0.995176, 0.9531, 0.995176, "share")),
        curve);
  }

  /**
   * Reads of a genome of two copies that differ: peaks at the coverage of one copy and at twice it,
   * an error slope, and a model of it all with parts that sum to it.
   */
  public static KmerSpectrum diploid(int coverage, long genome) {
    List<Bin> bins = new ArrayList<>();
    List<Point> curve = new ArrayList<>();
    double errors = genome * 4.0;
    for (int m = 1; m <= 6 * coverage; m++) {
      double one = 0.6 * genome * poisson(m, coverage);
      double both = 0.7 * genome * poisson(m, 2 * coverage);
      double often = 0.04 * genome * poisson(m, 4 * coverage);
      long distinct = Math.round(errors + one + both + often);
      double wrong = m < coverage / 2 ? errors : 0;
      bins.add(new Bin(m, Math.max(1, distinct)));
      curve.add(new Point(m, one + both + often, one + both, one, wrong));
      errors /= 3;
    }
    List<Figure> figures = new ArrayList<>(model(coverage, genome).figures());
    figures.set(0, new Figure("ploidy", 2, 2, 2, "copies"));
    return new KmerSpectrum(21, true, bins, List.of(), new GenomeModel(figures, curve));
  }

  private static double poisson(int m, int mean) {
    return Math.exp(-(m - mean) * (double) (m - mean) / (2.0 * mean))
        / Math.sqrt(2 * Math.PI * mean);
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
