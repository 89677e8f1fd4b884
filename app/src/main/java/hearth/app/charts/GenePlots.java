package hearth.app.charts;

import hearth.app.charts.LinePlot.Point;
import hearth.app.charts.PointPlot.Points;
import hearth.app.text.Messages;
import hearth.cluster.results.CodonDetails;
import hearth.cluster.results.CodonDetails.Gene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.data.Range;

/** What the charts of the single genes of a codon usage show. */
public final class GenePlots {
  private static final Range SHARES = new Range(0, 1);
  private static final Range NUMBERS = new Range(18, 63);
  private static final int STEPS = 200;

  private GenePlots() {}

  /**
   * The effective number of codons of a gene whose codons follow from its composition alone:
   * Wright, Gene 87:23 (1990), 2 + s + 29 / (s² + (1 − s)²).
   *
   * @param s GC3s, 0 to 1
   */
  public static double expected(double s) {
    return 2 + s + 29 / (s * s + (1 - s) * (1 - s));
  }

  /** The genes that are drawn, in the order in which they are read: those with both figures. */
  public static List<Gene> drawn(CodonDetails details) {
    return details.genes().stream()
        .filter(gene -> !Double.isNaN(gene.nc()) && !Double.isNaN(gene.gc3s()))
        .sorted(Comparator.comparingDouble(Gene::gc3s))
        .toList();
  }

  /**
   * Each gene by GC3s and Nc, and Wright's curve.
   *
   * @param drawn from {@link #drawn}
   */
  public static PointPlot numbers(CodonDetails details, List<Gene> drawn) {
    double[] xs = drawn.stream().mapToDouble(Gene::gc3s).toArray();
    double[] ys = drawn.stream().mapToDouble(Gene::nc).toArray();
    List<String> notes = new ArrayList<>();
    long below = drawn.stream().filter(gene -> gene.nc() < expected(gene.gc3s())).count();
    if (!drawn.isEmpty()) {
      notes.add(Messages.text("chart.genes.nc.note", drawn.size(), 100.0 * below / drawn.size()));
    }
    int missing = details.genes().size() - drawn.size();
    if (missing > 0) {
      notes.add(Messages.text("chart.genes.nc.missing", missing));
    }
    if (!details.whole()) {
      notes.add(Messages.text("chart.genes.first", details.genes().size()));
    }
    return new PointPlot(
        Messages.text("chart.genes.nc.title"),
        notes,
        Messages.text("chart.genes.nc.x"),
        Messages.text("chart.genes.nc.y"),
        new Points(xs, ys),
        curve(),
        Messages.text("chart.genes.nc.curve"),
        SHARES,
        NUMBERS,
        point -> words(drawn.get(point)),
        details.genes().isEmpty()
            ? Messages.text("chart.genes.none")
            : Messages.text("chart.genes.nc.none"));
  }

  private static List<Point> curve() {
    List<Point> curve = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double s = (double) i / STEPS;
      curve.add(new Point(s, expected(s)));
    }
    return curve;
  }

  private static String words(Gene gene) {
    return Messages.text(
        "chart.genes.nc.reading",
        gene.name(),
        gene.nc(),
        gene.gc3s(),
        expected(gene.gc3s()),
        gene.codons());
  }
}
