package hearth.app.charts;

import hearth.app.charts.BarPlot.Bar;
import hearth.app.charts.BarPlot.Scale;
import hearth.app.charts.LinePlot.Line;
import hearth.app.charts.LinePlot.Look;
import hearth.app.charts.LinePlot.Point;
import hearth.app.charts.LinePlot.Reading;
import hearth.app.text.Messages;
import hearth.cluster.results.Clustering;
import hearth.cluster.results.Clustering.Cluster;
import java.util.List;
import java.util.stream.IntStream;

/** What the charts of a k-means clustering show. */
public final class ClusteringPlots {
  private static final double MARGIN = 1.08;
  private static final double PERCENT = 100;

  /** So many clusters have each its number under its bar. */
  private static final int MOST_NAMED = 40;

  private ClusteringPlots() {}

  /** The cost over the iterations. */
  public static LinePlot cost(Clustering data) {
    List<Double> costs = data.costs();
    double most = costs.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    String name = Messages.text("chart.cost.y");
    return new LinePlot(
        Messages.text("chart.cost.title"),
        List.of(
            data.converged()
                ? Messages.text("chart.cost.converged", costs.size() - 1)
                : Messages.text("chart.cost.stopped", costs.size() - 1)),
        Messages.text("chart.cost.x"),
        name,
        List.of(
            new Line(
                name,
                Look.LINE,
                IntStream.range(0, costs.size())
                    .mapToObj(i -> new Point(i, costs.get(i)))
                    .toList())),
        false,
        most > 0 ? most * MARGIN : 1,
        IntStream.range(0, costs.size())
            .mapToObj(i -> new Reading(i, Messages.text("chart.cost.reading", i, costs.get(i))))
            .toList());
  }

  /** The points of each cluster. */
  public static BarPlot sizes(Clustering data) {
    long all = Math.max(1, data.points());
    return new BarPlot(
        Messages.text("chart.sizes.title"),
        List.of(Messages.text("chart.sizes.note", data.points(), data.clusters().size())),
        Messages.text("chart.sizes.x"),
        Messages.text("chart.sizes.y"),
        data.clusters().stream()
            .filter(cluster -> cluster.points() > 0)
            .map(
                cluster ->
                    new Bar(
                        cluster.number(),
                        cluster.number(),
                        cluster.points(),
                        Messages.text(
                            "chart.sizes.reading",
                            cluster.number(),
                            cluster.points(),
                            PERCENT * cluster.points() / all)))
            .toList(),
        data.clusters().size() > MOST_NAMED
            ? List.of()
            : data.clusters().stream().map(cluster -> "" + cluster.number()).toList(),
        Scale.LINEAR,
        null,
        Messages.text("chart.sizes.none"));
  }

  /**
   * The middles of the clusters, feature by feature: how far each is from the mean of the middles,
   * as a share of the largest such distance, so that features of all units have the same colours.
   */
  public static HeatPlot middles(Clustering data) {
    List<Cluster> clusters = data.clusters();
    double[] means = new double[data.features().size()];
    double[] spreads = new double[means.length];
    for (int j = 0; j < means.length; j++) {
      int feature = j;
      means[j] = clusters.stream().mapToDouble(c -> c.middle().get(feature)).average().orElse(0);
      spreads[j] =
          clusters.stream()
              .mapToDouble(c -> Math.abs(c.middle().get(feature) - means[feature]))
              .max()
              .orElse(0);
    }
    return new HeatPlot(
        Messages.text("chart.middles.title"),
        List.of(Messages.text("chart.middles.note")),
        clusters.stream()
            .map(cluster -> Messages.text("chart.middles.row", cluster.number()))
            .toList(),
        data.features(),
        new HeatPlot.Cells() {
          @Override
          public double value(int row, int column) {
            double from = clusters.get(row).middle().get(column) - means[column];
            return spreads[column] > 0 ? from / spreads[column] : 0;
          }

          @Override
          public String words(int row, int column) {
            return Messages.text(
                "chart.middles.reading",
                clusters.get(row).number(),
                data.features().get(column),
                String.format(Messages.locale(), "%.5g", clusters.get(row).middle().get(column)),
                String.format(Messages.locale(), "%.5g", means[column]));
          }
        },
        new ColorScale(Messages.text("chart.middles.scale"), -1, 1, ColorScale.Kind.SIDES),
        null);
  }
}
