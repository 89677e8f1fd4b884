package hearth.app.cli;

import hearth.cluster.scaling.Amdahl;
import hearth.cluster.scaling.ScalingEnd;
import hearth.cluster.scaling.ScalingFigures;
import hearth.cluster.scaling.ScalingRun;
import hearth.cluster.scaling.ScalingSnapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scaling experiment as a script reads it. Times are seconds. */
record ScalingReport(
    String id,
    @Nullable String outcome,
    @Nullable String reason,
    String type,
    Map<String, String> parameters,
    List<String> inputs,
    List<Run> runs,
    List<ScalingFigures.Point> points,
    @Nullable Amdahl law,
    @Nullable Integer advisedWorkers) {

  /** One finished run. */
  record Run(int workers, String jobId, double seconds) {}

  static ScalingReport of(ScalingSnapshot experiment) {
    ScalingFigures figures = experiment.figures();
    ScalingEnd end = experiment.plan().end();
    return new ScalingReport(
        experiment.plan().id(),
        end == null ? null : end.outcome().name(),
        end == null ? null : end.reason(),
        experiment.plan().type(),
        experiment.plan().parameters(),
        experiment.plan().inputs(),
        experiment.runs().stream().flatMap(run -> run(run).stream()).toList(),
        figures.points(),
        figures.law().orElse(null),
        figures.advised().map(ScalingFigures.Point::workers).orElse(null));
  }

  private static List<Run> run(ScalingRun run) {
    return run.time().isEmpty() || run.job() == null
        ? List.of()
        : List.of(new Run(run.workers(), run.job().id(), run.time().get().toMillis() / 1000.0));
  }
}
