package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.metrics.AttemptCharts;
import hearth.app.metrics.ChartKit;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.results.StageFigures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * What a job's latest attempt used: memory, processor, tasks, what it read and shuffled, in all and
 * over time.
 */
final class MetricsPane extends VBox {
  private final Format format;
  private final VBox sums = Ui.column(Gap.L);
  private final AttemptCharts charts;
  private final AttemptFigures figures;

  MetricsPane(Format format, ChartKit kit) {
    super(Gap.L);
    this.format = format;
    this.charts = new AttemptCharts(kit);
    this.figures = new AttemptFigures(format);
    getChildren().addAll(charts, sums);
    setId("job-metrics");
    getStyleClass().add("tab-content");
  }

  /** Shows what was used up to now, if somebody sees it. */
  void look(JobSnapshot job) {
    charts.look(job);
  }

  void show(JobDetails details) {
    JobDetails.Run run = details.latest().orElse(null);
    if (run == null || (run.metrics().isEmpty() && run.stages().isEmpty())) {
      sums.getChildren().setAll(Ui.paragraph(Messages.text("jobs.metrics.none"), "muted"));
      return;
    }
    Map<String, Double> metrics = run.metrics();
    List<StageFigures> stages = run.stages();
    FactGrid memory =
        new FactGrid()
            .add(figures.words("peakHeapBytes"), figures.text(metrics, "peakHeapBytes"))
            .add(
                Messages.text("jobs.metrics.execution"),
                stages.isEmpty()
                    ? null
                    : format.bytes(
                        stages.stream()
                            .mapToLong(stage -> stage.sum("peakExecutionMemory"))
                            .max()
                            .orElse(0)))
            .add(figures.words("diskSpillBytes"), figures.text(metrics, "diskSpillBytes"));
    FactGrid processor =
        new FactGrid()
            .add(figures.words("executorRunSeconds"), figures.text(metrics, "executorRunSeconds"))
            .add(
                Messages.text("jobs.metrics.cpu"),
                stages.isEmpty()
                    ? null
                    : format.duration(Duration.ofNanos(sum(stages, "executorCpuTime"))))
            .add(figures.words("gcSeconds"), figures.text(metrics, "gcSeconds"));
    FactGrid tasks =
        new FactGrid()
            .add(
                Messages.text("jobs.metrics.stages"),
                stages.isEmpty() ? null : format.count(stages.size()))
            .add(
                Messages.text("jobs.metrics.tasks"),
                stages.isEmpty()
                    ? null
                    : format.count(stages.stream().mapToInt(StageFigures::tasks).sum()));
    FactGrid data =
        new FactGrid()
            .add(figures.words("bytesRead"), figures.text(metrics, "bytesRead"))
            .add(figures.words("recordsRead"), figures.text(metrics, "recordsRead"))
            .add(figures.words("shuffleReadBytes"), figures.text(metrics, "shuffleReadBytes"))
            .add(figures.words("shuffleWriteBytes"), figures.text(metrics, "shuffleWriteBytes"));
    sums.getChildren().clear();
    part(Messages.text("jobs.metrics.memory"), memory);
    part(Messages.text("jobs.metrics.processor"), processor);
    part(Messages.text("jobs.metrics.work"), tasks);
    part(Messages.text("jobs.metrics.data"), data);
  }

  private void part(String title, FactGrid grid) {
    if (!grid.getChildren().isEmpty()) {
      Node part = Ui.column(Gap.XS, Ui.label(title, "field-label"), grid);
      sums.getChildren().add(part);
    }
  }

  private static long sum(List<StageFigures> stages, String metric) {
    return stages.stream().mapToLong(stage -> stage.sum(metric)).sum();
  }
}
