package hearth.app.results;

import hearth.app.charts.BarPlot;
import hearth.app.charts.ChecksPlots;
import hearth.app.fx.Callout;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.results.ClusterChecks;
import hearth.cluster.results.ClusterChecks.Check;
import hearth.cluster.results.ClusterChecks.Partition;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The chart of a check of the cluster, and its checks with what was found. */
final class ChecksPages {

  private ChecksPages() {}

  static List<ChartPage> of(ClusterChecks data) {
    BarPlot plot = ChecksPlots.partitions(data);
    return List.of(
        ChartPage.of(
            "partitions",
            Messages.text("results.checks.partitions"),
            plot,
            format -> table(data, format),
            Messages.text("results.checks.guidance")));
  }

  private static Node table(ClusterChecks data, Format format) {
    return SideTable.of(
            Messages.text("results.checks.partitions"), data.partitions(), "partition-table")
        .number(Messages.text("results.checks.partition"), 100, Partition::number, format::figure)
        .text(
            Messages.text("results.checks.executor"),
            SideTable.width(data.partitions().stream().map(Partition::executor).toList()),
            Partition::executor)
        .number(Messages.text("results.stats.records"), 96, Partition::records, format::count);
  }

  /** All checks, those that failed first. */
  static List<Node> list(ClusterChecks data) {
    VBox list = Ui.column(Gap.S, Ui.label(Messages.text("results.checks.title"), "section-title"));
    list.setId("check-list");
    data.checks().stream()
        .sorted(Comparator.comparing(Check::passed))
        .map(
            check ->
                new Callout(
                    check.passed() ? Tone.SUCCESS : Tone.DANGER,
                    check.passed()
                        ? Messages.text("results.checks.passed", words(check))
                        : Messages.text("results.checks.failed", words(check)),
                    check.evidence(),
                    check.remedy()))
        .forEach(list.getChildren()::add);
    return List.of(list);
  }

  private static String words(Check check) {
    return check.name().replace('-', ' ');
  }
}
