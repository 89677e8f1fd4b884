package hearth.app.results;

import hearth.app.charts.BarPlot;
import hearth.app.charts.ClusteringPlots;
import hearth.app.charts.HeatPlot;
import hearth.app.charts.LinePlot;
import hearth.app.charts.LinePlot.Point;
import hearth.app.fx.Format;
import hearth.app.text.Messages;
import hearth.cluster.results.Clustering;
import hearth.cluster.results.Clustering.Cluster;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;

/** The charts of a k-means clustering. */
final class ClusteringPages {

  private ClusteringPages() {}

  /** A feature of the middle of a cluster. */
  private record Middle(String feature, int cluster, double value) {}

  static List<ChartPage> of(Clustering data) {
    BarPlot sizes = ClusteringPlots.sizes(data);
    HeatPlot middles = ClusteringPlots.middles(data);
    LinePlot cost = ClusteringPlots.cost(data);
    return List.of(
        ChartPage.of(
            "sizes",
            Messages.text("results.kmeans.sizes"),
            sizes,
            format -> sizeTable(data, format),
            Messages.text("results.kmeans.sizes.guidance")),
        ChartPage.of(
            "middles",
            Messages.text("results.kmeans.middles"),
            middles,
            format -> middleTable(data),
            Messages.text("results.kmeans.middles.guidance")),
        ChartPage.of(
            "cost",
            Messages.text("results.kmeans.cost"),
            cost,
            format -> costTable(cost, format),
            Messages.text("results.kmeans.cost.guidance")));
  }

  private static Node sizeTable(Clustering data, Format format) {
    return SideTable.of(Messages.text("results.kmeans.sizes"), data.clusters(), "size-table")
        .number(Messages.text("results.kmeans.cluster"), 100, Cluster::number, String::valueOf)
        .number(Messages.text("results.kmeans.points"), 130, Cluster::points, format::count);
  }

  private static Node middleTable(Clustering data) {
    List<Middle> rows =
        IntStream.range(0, data.features().size())
            .boxed()
            .flatMap(
                feature ->
                    data.clusters().stream()
                        .map(
                            cluster ->
                                new Middle(
                                    data.features().get(feature),
                                    cluster.number(),
                                    cluster.middle().get(feature))))
            .toList();
    return SideTable.of(Messages.text("results.kmeans.middles"), rows, "middle-table")
        .text(
            Messages.text("results.kmeans.feature"),
            SideTable.width(data.features()),
            Middle::feature)
        .number(Messages.text("results.kmeans.cluster"), 94, Middle::cluster, String::valueOf)
        .number(
            Messages.text("results.kmeans.middle"),
            110,
            Middle::value,
            value -> String.format(Messages.locale(), "%.5g", value));
  }

  private static Node costTable(LinePlot cost, Format format) {
    List<Point> points = cost.lines().get(0).points();
    return SideTable.of(Messages.text("results.kmeans.cost"), points, "cost-table")
        .number(
            Messages.text("results.kmeans.iteration"),
            106,
            Point::x,
            iteration -> format.count(Math.round(iteration)))
        .number(Messages.text("results.kmeans.cost"), 150, Point::y, format::figure);
  }
}
