package hearth.app.scaling;

import atlantafx.base.theme.Styles;
import hearth.app.charts.LinePlot;
import hearth.app.charts.ScalingPlots;
import hearth.app.fx.Callout;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Segments;
import hearth.app.fx.SideBySide;
import hearth.app.fx.Tone;
import hearth.app.fx.TsvTable;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.app.plot.ChartPane;
import hearth.app.plot.LineReader;
import hearth.app.text.Messages;
import hearth.app.text.ScalingWords;
import hearth.cluster.scaling.ScalingEnd;
import hearth.cluster.scaling.ScalingFigures;
import hearth.cluster.scaling.ScalingPlan;
import hearth.cluster.scaling.ScalingSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One experiment: how far it is, what it advises, and its charts. */
final class ExperimentView extends VBox {
  private static final double TABLE_WIDTH = 430;
  private static final double BAR_HEIGHT = 6;
  private static final double ROOM_FOR_BOTH = 860;

  /** What the chart shows. */
  private enum Shown {
    TIME(ScalingPlots::time),
    SPEED_UP(ScalingPlots::speedUp),
    EFFICIENCY(ScalingPlots::efficiency);

    private final Function<ScalingFigures, LinePlot> plot;

    Shown(Function<ScalingFigures, LinePlot> plot) {
      this.plot = plot;
    }
  }

  private final ScalingViewModel model;
  private final ScalingRow row;
  private final ObservableValue<Boolean> dark;
  private final Dialogs dialogs;
  private final Format format;
  private final ChangeListener<ScalingSnapshot> follow = (property, before, now) -> fill(now);
  private Shown shown = Shown.TIME;

  ExperimentView(
      ScalingViewModel model,
      ScalingRow row,
      Format format,
      ObservableValue<Boolean> dark,
      Dialogs dialogs) {
    super(Gap.L);
    this.model = model;
    this.row = row;
    this.format = format;
    this.dark = dark;
    this.dialogs = dialogs;
    getStyleClass().add("page-content");
    setId("experiment");
    row.latestProperty().addListener(new WeakChangeListener<>(follow));
    fill(row.get());
  }

  private void fill(ScalingSnapshot now) {
    getChildren().setAll(head(now));
    ScalingEnd end = now.plan().end();
    if (end == null) {
      getChildren().add(progress(now));
    } else if (end.reason() != null) {
      getChildren().add(new Callout(Tone.DANGER, end.reason(), null, null));
    }
    ScalingFigures figures = now.figures();
    if (figures.points().isEmpty()) {
      return;
    }
    List<String> words = ScalingWords.of(figures, model.profile().coresPerWorker(), model.cores());
    if (end != null && !words.isEmpty()) {
      Callout advice =
          new Callout(
              Tone.SUCCESS,
              words.get(0),
              null,
              words.stream().skip(1).collect(Collectors.joining(" ")));
      advice.setId("scaling-advice");
      getChildren().add(advice);
    }
    getChildren().add(charts(figures));
    getChildren().add(Ui.paragraph(Messages.text("scaling.guidance"), "muted", "guidance"));
  }

  private Node head(ScalingSnapshot now) {
    HBox first =
        Ui.row(
            Gap.S,
            Ui.icon(TypeIcons.of(now.plan().type()), "card-icon"),
            Ui.paragraph(model.title(now), "section-title"),
            Ui.spacer());
    if (now.plan().end() == null) {
      Button cancel =
          Ui.button(Messages.text("scaling.cancel.button"), Feather.X, this::cancel, Styles.DANGER);
      cancel.setId("scaling-cancel");
      first.getChildren().add(cancel);
    } else {
      Button delete =
          Ui.button(Messages.text("scaling.delete.button"), Feather.TRASH_2, this::delete);
      delete.setId("scaling-delete");
      first.getChildren().add(delete);
    }
    ScalingPlan plan = now.plan();
    return Ui.column(
        Gap.XS,
        first,
        Ui.paragraph(
            Messages.text(
                "scaling.subtitle",
                ScalingTitle.inputs(now),
                plan.workers().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                plan.repeats(),
                model.changed(now)),
            "muted"));
  }

  private static Node progress(ScalingSnapshot now) {
    ProgressBar bar = new ProgressBar((double) now.done() / now.runs().size());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(BAR_HEIGHT);
    bar.setAccessibleText(Messages.text("scaling.runs", now.done(), now.runs().size()));
    Label doing = Ui.paragraph(Objects.requireNonNullElse(now.doing(), ""));
    doing.setId("scaling-doing");
    return Ui.column(
        Gap.XS,
        bar,
        doing,
        Ui.paragraph(Messages.text("scaling.runs", now.done(), now.runs().size()), "caption"));
  }

  private Node charts(ScalingFigures figures) {
    StackPane place = new StackPane(chart(figures));
    Node choice =
        Segments.of(
            Messages.text("scaling.chart"),
            List.of(Shown.values()),
            shown,
            option -> Messages.text(Shown.class, option),
            option -> {
              shown = option;
              place.getChildren().setAll(chart(figures));
            });
    VBox main = Ui.column(Gap.S, Ui.row(Gap.L, choice), place);
    VBox.setVgrow(place, Priority.ALWAYS);
    SideBySide both = new SideBySide(ROOM_FOR_BOTH, TABLE_WIDTH, main, table(figures));
    VBox.setVgrow(both, Priority.ALWAYS);
    return both;
  }

  private ChartPane chart(ScalingFigures figures) {
    LinePlot plot = shown.plot.apply(figures);
    ChartPane chart = new ChartPane(plot::draw, new LineReader(plot), null, dark);
    chart.describe(Messages.text("results.chart.sentence", plot.title(), plot.readings().size()));
    return chart;
  }

  private TsvTable<ScalingFigures.Point> table(ScalingFigures figures) {
    TsvTable<ScalingFigures.Point> table =
        new TsvTable<>(Messages.text("scaling.table.name"), figures.points());
    table.setId("scaling-table");
    return table
        .number(
            Messages.text("scaling.table.workers"),
            86,
            ScalingFigures.Point::workers,
            String::valueOf)
        .number(
            Messages.text("scaling.table.runs"),
            58,
            point -> point.seconds().size(),
            String::valueOf)
        .number(
            Messages.text("scaling.table.median"),
            82,
            ScalingFigures.Point::median,
            seconds -> Messages.text("scaling.seconds", ScalingWords.seconds(seconds)))
        .number(
            Messages.text("scaling.table.speedup"),
            96,
            ScalingFigures.Point::speedUp,
            ScalingWords::times)
        .number(
            Messages.text("scaling.table.efficiency"),
            100,
            ScalingFigures.Point::efficiency,
            share -> Messages.text("scaling.percent", ScalingWords.percent(share)));
  }

  private void cancel() {
    dialogs.confirmDanger(
        Messages.text("scaling.cancel.title"),
        Messages.text("scaling.cancel.question"),
        Messages.text("scaling.cancel.button"),
        () -> model.cancel(row.get()));
  }

  private void delete() {
    dialogs.confirmDanger(
        Messages.text("scaling.delete.title"),
        Messages.text("scaling.delete.question"),
        Messages.text("scaling.delete.button"),
        () -> model.delete(row.get()));
  }
}
