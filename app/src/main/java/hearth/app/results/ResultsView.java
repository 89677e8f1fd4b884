package hearth.app.results;

import hearth.app.export.ChartPictures;
import hearth.app.export.PictureFormat;
import hearth.app.export.PictureSize;
import hearth.app.fx.Callout;
import hearth.app.fx.Dialogs;
import hearth.app.fx.EmptyState;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.ListPage;
import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.PageHeader;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Results page: the list of results, and the open one with its chart and table. */
public final class ResultsView extends VBox {
  private static final double TABLES_WIDTH = 1000;
  private static final double TABLES_HEIGHT = 680;

  private final ResultsViewModel model;
  private final Format format;
  private final InstantSource clock;
  private final ObservableValue<Boolean> dark;
  private final Actions actions;
  private final ListView<ResultSummary> list;
  private final ListPage page;
  private final VBox problem = Ui.column(0);

  /**
   * @param folder a result's folder on this computer, by its job's id
   * @param browse opens an address in the system's browser or file manager
   * @param runSample starts the sample journey
   */
  public ResultsView(
      ResultsViewModel model,
      Format format,
      InstantSource clock,
      ObservableValue<Boolean> dark,
      FilePicker picker,
      Dialogs dialogs,
      Notices notices,
      ResultPlace folder,
      Consumer<String> browse,
      Runnable runSample) {
    this.model = model;
    this.format = format;
    this.clock = clock;
    this.dark = dark;
    this.actions = new Actions(picker, dialogs, notices, folder, browse);
    getStyleClass().add("page");
    setId("results-page");
    list = new ListView<>(model.results());
    list.setId("result-list");
    list.setAccessibleText(Messages.text("results.list.name"));
    list.setCellFactory(view -> new ResultCell(model, format, clock));
    page = new ListPage(list, model.selectedProperty());
    EmptyState empty = emptyState(runSample);
    VBox.setVgrow(empty, Priority.ALWAYS);
    var any = Bindings.isNotEmpty(model.results());
    Ui.showWhen(page, any);
    Ui.showWhen(empty, any.not());
    PageHeader header =
        new PageHeader(Messages.text("results.title"))
            .actions(
                Ui.iconButton(
                    Messages.text("results.refresh.button"), Feather.REFRESH_CW, model::refresh));
    getChildren().addAll(header, problem, page, empty);
    model.contentProperty().addListener((property, before, now) -> show(now));
    model.problemProperty().addListener((property, before, now) -> showProblem(now));
    show(model.contentProperty().get());
    showProblem(model.problemProperty().get());
  }

  private EmptyState emptyState(Runnable runSample) {
    EmptyState state =
        new EmptyState(
            Ui.icon(Feather.BAR_CHART_2, "empty-icon"),
            Messages.text("results.empty.title"),
            Messages.text("results.empty.text"),
            EmptyState.sampleButton("results-run-sample", runSample));
    state.setId("results-empty");
    return state;
  }

  private void show(@Nullable ResultContent content) {
    if (content == null) {
      page.setDetail(new VBox());
      return;
    }
    ScrollPane scroll = Ui.scroll(new ResultView(model, content, format, clock, dark, actions));
    scroll.setFitToHeight(true);
    page.setDetail(scroll);
  }

  private void showProblem(String sentence) {
    problem.getChildren().clear();
    if (!sentence.isEmpty()) {
      Node callout =
          new Callout(
              Tone.DANGER, sentence, null, Messages.text("results.unreadable.volume.remedy"));
      problem.getChildren().add(callout);
    }
  }

  /** Saving and opening, with the outcome as a notice. */
  private final class Actions implements ResultActions {
    private final FilePicker picker;
    private final Dialogs dialogs;
    private final Notices notices;
    private final ResultPlace folder;
    private final Consumer<String> browse;

    Actions(
        FilePicker picker,
        Dialogs dialogs,
        Notices notices,
        ResultPlace folder,
        Consumer<String> browse) {
      this.picker = picker;
      this.dialogs = dialogs;
      this.notices = notices;
      this.folder = folder;
      this.browse = browse;
    }

    @Override
    public void savePicture(ResultSummary result, JFreeChart chart) {
      picker.savePicture(
          Messages.text("results.save.title"),
          result.request().id(),
          file ->
              model
                  .tasks()
                  .run(
                      () -> {
                        ChartPictures.write(chart, file, PictureFormat.PNG, PictureSize.USUAL);
                        return file;
                      },
                      this::saved,
                      failure -> failed(file, failure)));
    }

    private void saved(Path file) {
      notices.add(
          new Notice(
              Tone.SUCCESS,
              Messages.text("results.saved", Format.fileName(file)),
              Messages.text("results.saved.open"),
              () -> browse.accept(file.toUri().toString())));
    }

    private void failed(Path file, Throwable failure) {
      if (failure instanceof IOException) {
        notices.add(
            Notice.of(
                Tone.DANGER,
                Messages.text(
                    "results.save.failed", file.toString(), String.valueOf(failure.getMessage()))));
      } else {
        model.tasks().faults().report(failure);
      }
    }

    @Override
    public void showTables(ResultSummary result) {
      model.tables(
          result,
          tables ->
              dialogs.panel(
                  ResultTitle.of(model, result),
                  new TablesPane(tables, format),
                  TABLES_WIDTH,
                  TABLES_HEIGHT),
          sentence -> notices.add(Notice.of(Tone.DANGER, sentence)));
    }

    @Override
    public void openFolder(ResultSummary result) {
      model
          .tasks()
          .run(
              () -> folder.of(result.request().id()),
              there -> browse.accept(there.toUri().toString()));
    }
  }
}
