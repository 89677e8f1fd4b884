package hearth.app.results;

import hearth.app.fx.Callout;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Inputs;
import hearth.app.fx.SideBySide;
import hearth.app.fx.TitleRow;
import hearth.app.fx.Tone;
import hearth.app.fx.TypeIcons;
import hearth.app.fx.Ui;
import hearth.app.plot.ChartPane;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import hearth.jobs.contract.JobInput;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One result: key figures, notes, chart and table. */
final class ResultView extends VBox {
  private final ResultsViewModel model;
  private final Format format;
  private final InstantSource clock;
  private final ResultActions actions;
  private final ResultTools tools;

  ResultView(
      ResultsViewModel model,
      ResultContent content,
      Format format,
      InstantSource clock,
      ObservableValue<Boolean> dark,
      ResultActions actions,
      ResultTools tools) {
    super(Gap.L);
    this.model = model;
    this.format = format;
    this.clock = clock;
    this.actions = actions;
    this.tools = tools;
    getStyleClass().add("page-content");
    setId("result-view");
    ResultPanel panel = ResultKinds.panel(content, format, dark);
    if (panel != null) {
      fill(content, panel);
    } else if (content instanceof ResultContent.Unreadable failed) {
      getChildren()
          .addAll(
              head(content.summary(), List.of()),
              new Callout(
                  Tone.DANGER, failed.message(), null, Messages.text("results.unreadable.remedy")));
    } else if (content instanceof ResultContent.Loading) {
      ProgressIndicator waiting = new ProgressIndicator();
      waiting.setMaxSize(36, 36);
      waiting.setAccessibleText(Messages.text("results.loading"));
      getChildren().addAll(head(content.summary(), List.of()), waiting);
    } else if (content instanceof ResultContent.Plain read) {
      getChildren()
          .addAll(
              head(content.summary(), List.of(export(content.summary(), null))),
              figures(content.summary()));
      notes(content.summary());
      TablesPane tables = new TablesPane(read.tables(), format);
      VBox.setVgrow(tables, Priority.ALWAYS);
      String guidance = ResultKinds.guidance(content.summary());
      getChildren().addAll(tables, Ui.paragraph(guidance, "muted", "guidance"));
    }
  }

  /** Says that files are not what the job wrote. */
  void warn(List<String> changes) {
    Callout callout =
        new Callout(
            Tone.WARNING,
            Messages.text("results.changed"),
            String.join("\n", changes),
            Messages.text("results.changed.remedy"));
    callout.setId("result-changed");
    getChildren().add(1, callout);
  }

  private void fill(ResultContent content, ResultPanel panel) {
    ChartPane chart = panel.chart();
    ResultSummary result = content.summary();
    Button save = export(result, chart);
    Button tables =
        Ui.button(
            Messages.text("results.tables.button"), Feather.LIST, () -> actions.showTables(result));
    tables.setId("show-tables");
    getChildren().addAll(head(result, List.of(save, tables)), figures(result));
    notes(result);
    FlowPane bar = new FlowPane(Gap.L, Gap.S);
    bar.getChildren().addAll(panel.switches());
    HBox zoom =
        Ui.row(
            Gap.XS,
            Ui.iconButton(Messages.text("results.zoom.in"), Feather.ZOOM_IN, chart::zoomIn),
            Ui.iconButton(Messages.text("results.zoom.out"), Feather.ZOOM_OUT, chart::zoomOut),
            Ui.iconButton(Messages.text("results.zoom.reset"), Feather.MAXIMIZE, chart::redraw));
    bar.getChildren().add(zoom);
    Ui.showWhen(zoom, chart.zoomsProperty());
    VBox main = Ui.column(Gap.S, bar, chart);
    VBox.setVgrow(chart, Priority.ALWAYS);
    SideBySide both = new SideBySide(panel.roomForBoth(), main, panel.tables());
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().add(both);
    getChildren().addAll(panel.below());
    Label guidance = Ui.paragraph("", "muted", "guidance");
    guidance.textProperty().bind(panel.guidance());
    getChildren().add(guidance);
  }

  private Button export(ResultSummary result, @Nullable ChartPane shown) {
    Button export =
        Ui.button(
            Messages.text("export.button"), Feather.DOWNLOAD, () -> actions.export(result, shown));
    export.setId("export");
    return export;
  }

  private Node head(ResultSummary result, List<Node> more) {
    Button folder =
        Ui.button(
            Messages.text("results.folder.button"),
            Feather.FOLDER,
            () -> actions.openFolder(result));
    folder.setId("open-folder");
    HBox title =
        Ui.row(
            Gap.S,
            Ui.icon(TypeIcons.of(result.request().type()), "card-icon"),
            ResultHead.title(model, result));
    List<Node> buttons = new ArrayList<>(more);
    buttons.add(folder);
    buttons.add(ResultHead.more(tools, result));
    return Ui.column(
        Gap.XS,
        new TitleRow(title, buttons.toArray(Node[]::new)),
        ResultHead.tags(model, result),
        Ui.paragraph(
            subtitle(result, format.moment(result.manifest().finished(), clock.instant())),
            "muted"));
  }

  private static String subtitle(ResultSummary result, String when) {
    List<JobInput> inputs = result.request().inputs();
    return inputs.isEmpty()
        ? Messages.text("results.subtitle.none", when)
        : Messages.text("results.subtitle", Inputs.inShort(inputs), when) + code(result);
  }

  /** The genetic code, for a result that has one. */
  private static String code(ResultSummary result) {
    Object code = result.manifest().summary().get("code");
    return code == null ? "" : Messages.text("results.subtitle.code", code);
  }

  private Node figures(ResultSummary result) {
    FlowPane row = new FlowPane(Gap.XXL, Gap.M);
    row.setId("key-figures");
    for (Figures.Figure figure : Figures.of(result.manifest().summary(), format)) {
      row.getChildren()
          .add(
              Ui.column(
                  Gap.XS / 2,
                  Ui.label(figure.name(), "caption"),
                  Ui.label(figure.value(), "figure")));
    }
    return row;
  }

  private void notes(ResultSummary result) {
    for (String note : result.manifest().notes()) {
      getChildren().add(new Callout(Tone.NEUTRAL, note, null, null));
    }
  }
}
