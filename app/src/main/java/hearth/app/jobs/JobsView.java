package hearth.app.jobs;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.ListPage;
import hearth.app.fx.PageHeader;
import hearth.app.fx.Ui;
import hearth.app.metrics.ChartKit;
import hearth.app.text.Messages;
import hearth.cluster.monitor.Phase;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Jobs page: the list of jobs, and beside it the catalogue, a form, or one job. */
public final class JobsView extends VBox {
  private static final double LIST_WIDTH = 288;

  private final JobsViewModel model;
  private final ObservableValue<Phase> phase;
  private final Format format;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final ChartKit charts;
  private final JobPlaces places;
  private final ListPage page;
  private @Nullable JobView job;
  private @Nullable Shown shown;

  /**
   * @param phase the cluster's phase, which decides what Run does
   * @param charts what charts of a job are made with
   * @param places where the page leads to
   */
  public JobsView(
      JobsViewModel model,
      ObservableValue<Phase> phase,
      Format format,
      Dialogs dialogs,
      FilePicker picker,
      ChartKit charts,
      JobPlaces places) {
    this.model = model;
    this.phase = phase;
    this.format = format;
    this.dialogs = dialogs;
    this.picker = picker;
    this.charts = charts;
    this.places = places;
    getStyleClass().add("page");
    setId("jobs-page");
    page = new ListPage(new JobListPane(model, format, dialogs, places.history()), LIST_WIDTH);
    getChildren().addAll(header(), page);
    model.selectedProperty().addListener((property, before, now) -> show());
    model.formProperty().addListener((property, before, now) -> show());
    model.chosen().addListener((ListChangeListener<JobRow>) change -> show());
    show();
  }

  /** What the detail shows: a form, several jobs, one job, or, with nothing, the catalogue. */
  private record Shown(@Nullable JobForm form, List<JobRow> many, @Nullable JobRow row) {}

  private PageHeader header() {
    Button fresh =
        Ui.button(Messages.text("jobs.new.button"), Feather.PLUS, model::newJob, Styles.ACCENT);
    fresh.setId("job-new");
    Button prune =
        Ui.button(
            Messages.text("jobs.prune.button"),
            Feather.TRASH_2,
            () -> PruneDialog.show(model.past(), format, dialogs));
    prune.setId("job-prune");
    return new PageHeader(Messages.text("jobs.title")).actions(prune, fresh);
  }

  /** One choice changes several properties, and the detail is made once. */
  private void show() {
    Shown now = wanted();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    if (job != null) {
      job.rest();
    }
    Node detail = now.row() == null ? detail(now) : view(now.row());
    page.setDetail(detail);
    if (detail instanceof JobFormView form) {
      form.focusFirst();
    }
  }

  private JobView view(JobRow row) {
    JobView view = job;
    if (view == null) {
      view = new JobView(model, format, dialogs, charts, places);
      job = view;
      page.keep(view);
    }
    view.follow(row);
    return view;
  }

  private Shown wanted() {
    JobForm form = model.formProperty().get();
    if (form != null) {
      return new Shown(form, List.of(), null);
    }
    return model.chosen().size() > 1
        ? new Shown(null, List.copyOf(model.chosen()), null)
        : new Shown(null, List.of(), model.selectedProperty().get());
  }

  private OwnPrograms own() {
    return new OwnPrograms(model, dialogs, picker);
  }

  private Node detail(Shown now) {
    if (now.form() != null) {
      return new JobFormView(
          model, now.form(), phase, format, dialogs, picker, own(), places.scaling());
    }
    if (!now.many().isEmpty()) {
      return new ManyJobsView(
          model, new JobChoices(model, format, dialogs, places.history()), now.many());
    }
    return Ui.scroll(new CatalogueView(model, own()));
  }
}
