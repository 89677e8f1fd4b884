package hearth.app.charts;

import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.CodonDetails.Gene;
import hearth.cluster.results.CodonTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Genes for tests. */
public final class Genes {
  private Genes() {}

  /** Genes around Wright's curve and below it, of which some have no Nc and one has no CAI. */
  public static CodonDetails of(int count, @Nullable CodonTable compared) {
    Random random = new Random(7);
    List<Gene> genes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double s = Math.clamp(0.52 + 0.09 * random.nextGaussian(), 0.02, 0.98);
      double below = Math.abs(4 * random.nextGaussian());
      double nc = Math.clamp(GenePlots.expected(s) - below, 20, 61);
      double cai = Math.clamp(0.3 + 0.03 * below + 0.05 * random.nextGaussian(), 0.05, 1);
      genes.add(
          new Gene(
              "gene-%05d".formatted(i),
              60 + i % 900,
              i % 50 == 49 ? Double.NaN : rounded(nc),
              i == 3 ? Double.NaN : rounded(cai),
              rounded(s)));
    }
    return new CodonDetails(genes, true, compared);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
