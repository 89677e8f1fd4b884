package hearth.app.scaling;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.EmptyState;
import hearth.app.fx.Format;
import hearth.app.fx.ListPage;
import hearth.app.fx.PageHeader;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import java.time.InstantSource;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Scaling page: the list of experiments, and the open one with its charts. */
public final class ScalingView extends VBox {
  private final ScalingViewModel model;
  private final Format format;
  private final ObservableValue<Boolean> dark;
  private final Dialogs dialogs;
  private final ListPage page;

  /**
   * @param dark whether the window is dark
   * @param newJob opens the job types, where an experiment begins
   */
  public ScalingView(
      ScalingViewModel model,
      Format format,
      InstantSource clock,
      ObservableValue<Boolean> dark,
      Dialogs dialogs,
      Runnable newJob) {
    this.model = model;
    this.format = format;
    this.dark = dark;
    this.dialogs = dialogs;
    getStyleClass().add("page");
    setId("scaling-page");
    ListView<ScalingRow> list = new ListView<>(model.rows());
    list.setId("scaling-list");
    list.setAccessibleText(Messages.text("scaling.list.name"));
    list.setCellFactory(view -> new ScalingCell(model, format, clock));
    page = new ListPage(list, model.selectedProperty());
    EmptyState empty = emptyState(newJob);
    VBox.setVgrow(empty, Priority.ALWAYS);
    var any = Bindings.isNotEmpty(model.rows());
    Ui.showWhen(page, any);
    Ui.showWhen(empty, any.not());
    getChildren().addAll(new PageHeader(Messages.text("scaling.title")), page, empty);
    model.selectedProperty().addListener((property, before, now) -> show(now));
    show(model.selectedProperty().get());
  }

  private static EmptyState emptyState(Runnable newJob) {
    Button choose =
        Ui.button(
            Messages.text("scaling.empty.button"),
            Feather.ACTIVITY,
            newJob,
            Styles.ACCENT,
            Styles.LARGE);
    choose.setId("scaling-choose-job");
    EmptyState state =
        new EmptyState(
            Ui.icon(Feather.TRENDING_UP, "empty-icon"),
            Messages.text("scaling.empty.title"),
            Messages.text("scaling.empty.text"),
            choose);
    state.setId("scaling-empty");
    return state;
  }

  private void show(@Nullable ScalingRow row) {
    if (row == null) {
      page.setDetail(new VBox());
      return;
    }
    ScrollPane scroll = Ui.scroll(new ExperimentView(model, row, format, dark, dialogs));
    scroll.setFitToHeight(true);
    page.setDetail(scroll);
  }
}
