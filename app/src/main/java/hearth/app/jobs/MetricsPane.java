package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.results.StageFigures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a job's latest attempt used: memory, processor, tasks, what it read and shuffled. */
final class MetricsPane extends VBox {
  private static final double MILLIS = 1000;

  private final Format format;

  MetricsPane(Format format) {
    super(Gap.L);
    this.format = format;
    setId("job-metrics");
    getStyleClass().add("tab-content");
  }

  void show(JobDetails details) {
    JobDetails.Run run = details.latest().orElse(null);
    if (run == null || (run.metrics().isEmpty() && run.stages().isEmpty())) {
      getChildren().setAll(Ui.paragraph(Messages.text("jobs.metrics.none"), "muted"));
      return;
    }
    Map<String, Double> sums = run.metrics();
    Function<Double, String> bytes = value -> format.bytes(Math.round(value));
    Function<Double, String> seconds =
        value -> format.duration(Duration.ofMillis(Math.round(value * MILLIS)));
    List<StageFigures> stages = run.stages();
    FactGrid memory =
        new FactGrid()
            .add(Messages.text("jobs.metrics.heap"), text(sums, "peakHeapBytes", bytes))
            .add(
                Messages.text("jobs.metrics.execution"),
                stages.isEmpty()
                    ? null
                    : format.bytes(
                        stages.stream()
                            .mapToLong(stage -> stage.sum("peakExecutionMemory"))
                            .max()
                            .orElse(0)))
            .add(Messages.text("jobs.metrics.spilled"), text(sums, "diskSpillBytes", bytes));
    FactGrid processor =
        new FactGrid()
            .add(Messages.text("jobs.metrics.run"), text(sums, "executorRunSeconds", seconds))
            .add(
                Messages.text("jobs.metrics.cpu"),
                stages.isEmpty()
                    ? null
                    : format.duration(Duration.ofNanos(sum(stages, "executorCpuTime"))))
            .add(Messages.text("jobs.metrics.gc"), text(sums, "gcSeconds", seconds));
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
            .add(Messages.text("jobs.metrics.bytes"), text(sums, "bytesRead", bytes))
            .add(
                Messages.text("jobs.metrics.records"),
                text(sums, "recordsRead", value -> format.count(Math.round(value))))
            .add(Messages.text("jobs.metrics.shuffleRead"), text(sums, "shuffleReadBytes", bytes))
            .add(
                Messages.text("jobs.metrics.shuffleWritten"),
                text(sums, "shuffleWriteBytes", bytes));
    getChildren().clear();
    part(Messages.text("jobs.metrics.memory"), memory);
    part(Messages.text("jobs.metrics.processor"), processor);
    part(Messages.text("jobs.metrics.work"), tasks);
    part(Messages.text("jobs.metrics.data"), data);
  }

  private void part(String title, FactGrid grid) {
    if (!grid.getChildren().isEmpty()) {
      Node part = Ui.column(Gap.XS, Ui.label(title, "field-label"), grid);
      getChildren().add(part);
    }
  }

  private static long sum(List<StageFigures> stages, String metric) {
    return stages.stream().mapToLong(stage -> stage.sum(metric)).sum();
  }

  private static @Nullable String text(
      Map<String, Double> sums, String name, Function<Double, String> format) {
    Double value = sums.get(name);
    return value == null ? null : format.apply(value);
  }
}
