package hearth.app.jobs;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.ListPage;
import hearth.app.fx.PageHeader;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.monitor.Phase;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
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
  private final JobPlaces places;
  private final IntegerProperty tab = new SimpleIntegerProperty();
  private final ListPage page;
  private @Nullable JobView open;
  private boolean isMany;

  /**
   * @param phase the cluster's phase, which decides what Run does
   * @param places where the page leads to
   */
  public JobsView(
      JobsViewModel model,
      ObservableValue<Phase> phase,
      Format format,
      Dialogs dialogs,
      FilePicker picker,
      JobPlaces places) {
    this.model = model;
    this.phase = phase;
    this.format = format;
    this.dialogs = dialogs;
    this.picker = picker;
    this.places = places;
    getStyleClass().add("page");
    setId("jobs-page");
    page = new ListPage(new JobListPane(model, format, dialogs), LIST_WIDTH);
    getChildren().addAll(header(), page);
    model.selectedProperty().addListener((property, before, now) -> show());
    model.formProperty().addListener((property, before, now) -> show());
    model
        .chosen()
        .addListener(
            (ListChangeListener<JobRow>)
                change -> {
                  if (isMany || model.chosen().size() > 1) {
                    show();
                  }
                });
    show();
  }

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

  private void show() {
    isMany = model.chosen().size() > 1;
    if (open != null) {
      open.close();
      open = null;
    }
    Node detail = detail();
    page.setDetail(detail);
    if (detail instanceof JobFormView form) {
      form.focusFirst();
    }
  }

  private OwnPrograms own() {
    return new OwnPrograms(model, dialogs, picker);
  }

  private Node detail() {
    JobRow row = model.selectedProperty().get();
    JobForm form = model.formProperty().get();
    if (form != null) {
      return new JobFormView(model, form, phase, format, dialogs, picker, own());
    }
    if (model.chosen().size() > 1) {
      return new ManyJobsView(
          model, new JobChoices(model, format, dialogs), List.copyOf(model.chosen()));
    }
    if (row != null) {
      JobView view = new JobView(model, row, format, dialogs, places, tab);
      open = view;
      return view;
    }
    return Ui.scroll(new CatalogueView(model, own()));
  }
}
