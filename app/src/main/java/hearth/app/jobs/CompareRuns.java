package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.text.FigureNames;
import hearth.app.text.InputWords;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobDetails;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two runs side by side: what was asked for, with what, how long it took, what came out. */
final class CompareRuns {

  /** One property of both runs, as text. */
  record Line(String name, String left, String right) {
    boolean differs() {
      return !left.equals(right);
    }
  }

  /**
   * A run with all that is known of it.
   *
   * @param figures key figures of its result; none of a run without one
   */
  record Side(JobSnapshot job, JobDetails details, Map<String, Object> figures) {}

  private final JobsViewModel model;
  private final Format format;
  private final Side left;
  private final Side right;
  private final List<Line> lines = new ArrayList<>();

  private CompareRuns(JobsViewModel model, Format format, Side left, Side right) {
    this.model = model;
    this.format = format;
    this.left = left;
    this.right = right;
  }

  /** All lines; properties that only one of them has are empty in the other. */
  static List<Line> of(JobsViewModel model, Format format, Side left, Side right) {
    CompareRuns compare = new CompareRuns(model, format, left, right);
    compare.compare();
    return compare.lines;
  }

  private void compare() {
    line(Messages.text("jobs.compare.type"), side -> model.titles().of(side.job()));
    line(Messages.text("jobs.fact.id"), side -> side.job().id());
    line(
        Messages.text("jobs.compare.state"),
        side -> Messages.text(JobState.class, side.job().state()));
    line(Messages.text("jobs.fact.took"), this::took);
    line(Messages.text("jobs.compare.attempts"), side -> Integer.toString(side.job().attempt()));
    line(
        Messages.text("jobs.part.inputs"),
        side ->
            side.job().request().inputs().stream()
                .map(this::input)
                .collect(Collectors.joining(", ")));
    line(
        Messages.text("jobs.compare.content"),
        side ->
            side.details().inputs().stream()
                .map(CompareRuns::content)
                .collect(Collectors.joining(", ")));
    lines(side -> Parameters.of(model, side.job()));
    lines(side -> side.job().request().versions());
    line(Messages.text("jobs.fact.cluster"), side -> side.job().request().profile());
    lines(this::figures);
    line(Messages.text("jobs.compare.disk"), side -> format.bytes(side.details().bytes()));
    AttemptFigures measured = new AttemptFigures(format);
    lines(
        side ->
            measured.all(side.details().latest().map(JobDetails.Run::metrics).orElse(Map.of())));
  }

  private String input(JobInput input) {
    return Messages.text("jobs.compare.input", input.name(), format.bytes(input.bytes()));
  }

  /** Files of the same name may hold something else. */
  private static String content(JobDetails.Input input) {
    return InputWords.inShort(input).orElse(Messages.text("jobs.compare.content.unknown"));
  }

  private String took(Side side) {
    return side.job().started() == null || side.job().ended() == null
        ? ""
        : format.duration(Duration.between(side.job().started(), side.job().ended()));
  }

  private Map<String, String> figures(Side side) {
    return side.figures().entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> FigureNames.of(e.getKey()),
                e -> format.figure(FigureNames.value(e.getKey(), e.getValue())),
                (first, second) -> first));
  }

  private void line(String name, Function<Side, String> value) {
    lines.add(new Line(name, value.apply(left), value.apply(right)));
  }

  private void lines(Function<Side, Map<String, String>> values) {
    Map<String, String> some = values.apply(left);
    Map<String, String> others = values.apply(right);
    Set<String> names = new LinkedHashSet<>(some.keySet());
    names.addAll(others.keySet());
    for (String name : names) {
      lines.add(new Line(name, some.getOrDefault(name, ""), others.getOrDefault(name, "")));
    }
  }
}
