package hearth.app.results;

import hearth.app.charts.ComparisonPlots;
import hearth.app.charts.ComparisonPlots.Kind;
import hearth.app.charts.HeatPlot;
import hearth.app.fx.Format;
import hearth.app.text.Messages;
import hearth.cluster.results.SampleComparison;
import hearth.cluster.results.SampleComparison.Distances;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import javafx.scene.Node;

/** The charts of a comparison of samples: a map for each kind of distance. */
final class ComparisonPages {

  /** As many as a person looks through, of up to two million. */
  private static final int MOST_PAIRS = 5_000;

  private ComparisonPages() {}

  /** Two samples and their distance. */
  private record Pair(String one, String other, double distance) {}

  static List<ChartPage> of(SampleComparison data) {
    return Stream.of(Kind.values()).map(kind -> page(data, kind)).toList();
  }

  private static ChartPage page(SampleComparison data, Kind kind) {
    HeatPlot plot = ComparisonPlots.map(data, kind);
    List<Pair> nearest = nearest(data, kind.of(data));
    return ChartPage.of(
        kind.name(),
        Messages.text(ComparisonPlots.Kind.class, kind),
        plot,
        format -> table(data, nearest, format),
        switch (kind) {
          case MASH -> Messages.text("results.compare.mash.guidance");
          case JACCARD -> Messages.text("results.compare.jaccard.guidance");
          case COSINE -> Messages.text("results.compare.cosine.guidance");
        });
  }

  private static Node table(SampleComparison data, List<Pair> pairs, Format format) {
    double width = SideTable.width(data.names());
    return SideTable.of(Messages.text("results.compare.table"), pairs, "pair-table")
        .number(
            Messages.text("results.compare.distance"), 104, Pair::distance, ComparisonPlots::number)
        .text(Messages.text("results.compare.one"), width, Pair::one)
        .text(Messages.text("results.compare.other"), width, Pair::other);
  }

  /** The pairs of least distance, nearest first. */
  private static List<Pair> nearest(SampleComparison data, Distances distances) {
    Comparator<Pair> nearestFirst = Comparator.comparingDouble(Pair::distance);
    PriorityQueue<Pair> nearest = new PriorityQueue<>(nearestFirst.reversed());
    for (int a = 0; a < distances.size(); a++) {
      for (int b = a + 1; b < distances.size(); b++) {
        double distance = distances.between(a, b);
        if (nearest.size() < MOST_PAIRS) {
          nearest.add(new Pair(data.names().get(a), data.names().get(b), distance));
        } else if (distance < nearest.element().distance()) {
          nearest.remove();
          nearest.add(new Pair(data.names().get(a), data.names().get(b), distance));
        }
      }
    }
    List<Pair> sorted = new ArrayList<>(nearest);
    sorted.sort(nearestFirst.thenComparing(Pair::one).thenComparing(Pair::other));
    return sorted;
  }
}
