package hearth.app.charts;

import hearth.app.charts.BarPlot.Bar;
import hearth.app.charts.BarPlot.Scale;
import hearth.app.text.Messages;
import hearth.cluster.results.ClusterChecks;
import hearth.cluster.results.ClusterChecks.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the chart of a check of the cluster shows. */
public final class ChecksPlots {

  private ChecksPlots() {}

  /** The records that each executor had. */
  public static BarPlot partitions(ClusterChecks data) {
    Map<String, List<Partition>> byExecutor =
        data.partitions().stream()
            .collect(Collectors.groupingBy(Partition::executor, TreeMap::new, Collectors.toList()));
    List<String> names = List.copyOf(byExecutor.keySet());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<Partition> partitions = byExecutor.getOrDefault(names.get(i), List.of());
      long records = partitions.stream().mapToLong(Partition::records).sum();
      bars.add(
          new Bar(
              i + 1L,
              i + 1L,
              records,
              Messages.text("chart.partitions.reading", names.get(i), partitions.size(), records)));
    }
    return new BarPlot(
        Messages.text("chart.partitions.title"),
        List.of(note(data.partitions())),
        Messages.text("chart.partitions.x"),
        Messages.text("chart.records"),
        bars,
        names,
        Scale.LINEAR,
        null,
        Messages.text("chart.partitions.none"));
  }

  private static String note(List<Partition> partitions) {
    return Messages.text(
        "chart.partitions.note",
        partitions.size(),
        partitions.stream().mapToLong(Partition::records).min().orElse(0),
        partitions.stream().mapToLong(Partition::records).max().orElse(0));
  }
}
