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
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.plot.ChartPane;
import hearth.app.text.Messages;
import hearth.cluster.queue.PastControl;
import hearth.cluster.results.ResultCatalog.ResultSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Results page: the list of results, and the open one with its chart and table. */
public final class ResultsView extends VBox {
  private static final double LIST_WIDTH = 264;
  private static final double TABLES_WIDTH = 1000;
  private static final double TABLES_HEIGHT = 680;

  private final ResultsViewModel model;
  private final Format format;
  private final InstantSource clock;
  private final ObservableValue<Boolean> dark;
  private final Actions actions;
  private final ResultListPane list;
  private final ResultTools tools;
  private final ListPage page;
  private final VBox problem = Ui.column(0);

  /** Whose pane is shown; none while one or none is chosen. */
  private List<ResultItem> several = List.of();

  /**
   * @param past removes what was deleted
   * @param folder a result's folder on this computer, by its job's id
   * @param browse opens an address in the system's browser or file manager
   * @param exports writes charts, tables and reports
   * @param runSample starts the sample journey
   */
  public ResultsView(
      ResultsViewModel model,
      PastControl past,
      Format format,
      InstantSource clock,
      ObservableValue<Boolean> dark,
      FilePicker picker,
      Dialogs dialogs,
      Notices notices,
      ResultPlace folder,
      Consumer<String> browse,
      ResultExports exports,
      Runnable runSample) {
    this.model = model;
    this.format = format;
    this.clock = clock;
    this.dark = dark;
    this.actions = new Actions(picker, exports, dialogs, notices, folder, browse);
    getStyleClass().add("page");
    setId("results-page");
    DeletedResults deleted = new DeletedResults(model, past, notices);
    CopyOut copies = new CopyOut(model, notices, browse);
    tools =
        new ResultTools(
            model, deleted, copies, dialogs, picker, item -> actions.openFolder(item.id()));
    list = new ResultListPane(model, tools, format, clock, dark, this::focusOpen);
    page = new ListPage(list, LIST_WIDTH);
    EmptyState empty = emptyState(runSample);
    VBox.setVgrow(empty, Priority.ALWAYS);
    var any = Bindings.isNotEmpty(model.results()).or(Bindings.isNotEmpty(model.searchProperty()));
    Ui.showWhen(page, any);
    Ui.showWhen(empty, any.not());
    getChildren().addAll(ResultsHeader.of(model, tools, dialogs, format), problem, page, empty);
    model.opened().contentProperty().addListener((property, before, now) -> show());
    model.chosenProperty().addListener((property, before, now) -> show());
    model.opened().changesProperty().addListener((property, before, now) -> show());
    model.problemProperty().addListener((property, before, now) -> showProblem());
    model.unreachableProperty().addListener((property, before, now) -> showProblem());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    show();
    showProblem();
  }

  private void key(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    if (event.getCode() == KeyCode.F) {
      list.focusSearch();
      event.consume();
    } else if (event.getCode() == KeyCode.Z && model.library().undo()) {
      event.consume();
    }
  }

  /** To the chart of the open result, or to what else it has. */
  private void focusOpen() {
    Node chart = page.lookup("#chart");
    Node first = chart == null ? page.lookup("#any-table") : chart;
    if (first != null) {
      first.requestFocus();
    }
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

  private void show() {
    List<ResultItem> chosen = model.chosenProperty().get();
    ResultContent content = model.opened().contentProperty().get();
    if (chosen.size() > 1) {
      if (!chosen.equals(several)) {
        page.setDetail(scroll(new SeveralPane(model, chosen, tools, format, dark, actions)));
      }
      several = chosen;
      return;
    }
    several = List.of();
    if (chosen.size() == 1 && chosen.get(0).summary() == null) {
      page.setDetail(scroll(new OddPane(chosen.get(0), tools)));
    } else if (chosen.isEmpty() || content == null) {
      page.setDetail(new VBox());
    } else {
      ResultView view = new ResultView(model, content, format, clock, dark, actions, tools);
      List<String> changes = model.opened().changesProperty().get();
      if (!changes.isEmpty() && !(content instanceof ResultContent.Unreadable)) {
        view.warn(changes);
      }
      page.setDetail(scroll(view));
    }
  }

  private static ScrollPane scroll(Node content) {
    ScrollPane scroll = Ui.scroll(content);
    scroll.setFitToHeight(true);
    return scroll;
  }

  private void showProblem() {
    problem.getChildren().clear();
    String sentence = model.problemProperty().get();
    String unreachable = model.unreachableProperty().get();
    if (!sentence.isEmpty()) {
      problem
          .getChildren()
          .add(
              new Callout(
                  Tone.DANGER, sentence, null, Messages.text("results.unreadable.volume.remedy")));
    } else if (!unreachable.isEmpty()) {
      problem
          .getChildren()
          .add(new Callout(Tone.WARNING, Messages.text("results.unreachable"), unreachable, null));
    }
  }

  /** Saving and opening, with the outcome as a notice. */
  private final class Actions implements ResultActions {
    private final FilePicker picker;
    private final ResultExports exports;
    private final Dialogs dialogs;
    private final Notices notices;
    private final ResultPlace folder;
    private final Consumer<String> browse;

    Actions(
        FilePicker picker,
        ResultExports exports,
        Dialogs dialogs,
        Notices notices,
        ResultPlace folder,
        Consumer<String> browse) {
      this.picker = picker;
      this.exports = exports;
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
    public void export(ResultSummary result, @Nullable ChartPane shown) {
      exports.ask(result, shown);
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
      openFolder(result.request().id());
    }

    void openFolder(String id) {
      model
          .tasks()
          .run(() -> folder.of(id), there -> browse.accept(there.toUri().toString()), this::lost);
    }

    private void lost(Throwable failure) {
      if (failure instanceof IOException) {
        notices.add(Notice.of(Tone.DANGER, OpenResult.sentence(failure)));
      } else {
        model.tasks().faults().report(failure);
      }
    }
  }
}
