package hearth.app.jobs;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.FilePicker;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.DiskWords;
import hearth.app.text.Messages;
import hearth.cluster.monitor.Phase;
import hearth.cluster.queue.JobDraft;
import hearth.jobs.contract.JobDescriptor;
import hearth.jobs.contract.Parameter;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** The form of a job type, drawn from its descriptor alone. */
final class JobFormView extends VBox {
  private static final double WIDTH = 640;

  private final JobsViewModel model;
  private final OwnPrograms own;
  private final JobForm form;
  private final ObservableValue<Phase> phase;
  private final DiskWords disk;
  private final Consumer<JobDraft> scaling;

  JobFormView(
      JobsViewModel model,
      JobForm form,
      ObservableValue<Phase> phase,
      Format format,
      Dialogs dialogs,
      FilePicker picker,
      OwnPrograms own,
      Consumer<JobDraft> scaling) {
    this.own = own;
    this.scaling = scaling;
    this.model = model;
    this.form = form;
    this.phase = phase;
    this.disk = new DiskWords(Messages.locale());
    setId("job-form");
    JobDescriptor descriptor = form.descriptor();
    VBox fields = Ui.column(Gap.XL, new TypeHead(model, form, dialogs));
    if (descriptor.inputs().max() > 0) {
      fields.getChildren().add(new InputFilesView(form, format, picker, disk));
    }
    ParameterFields draw = new ParameterFields(form, picker);
    for (Parameter parameter : descriptor.parameters()) {
      fields.getChildren().add(draw.of(parameter));
    }
    if (descriptor.inputs().max() > 0) {
      fields.getChildren().add(perFile());
    }
    fields.getChildren().add(new QueueFieldsView(model, form, format));
    fields.setMaxWidth(WIDTH);
    VBox content = new VBox(fields);
    content.getStyleClass().add("page-content");
    ScrollPane scroll = Ui.scroll(content);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox footer = Ui.column(Gap.M, new ShortageNote(form.outlook().disk(), disk), footer());
    footer.getStyleClass().addAll("page-footer", Ui.KEEP_CLEAR);
    getChildren().addAll(scroll, footer);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .addListener((property, before, now) -> comeBack(Boolean.TRUE.equals(now)));
  }

  /** Who comes back to the window may have mended a file meanwhile. */
  private void comeBack(boolean focused) {
    if (focused) {
      form.checkAgain();
    }
  }

  /** Offered once there are several files. */
  private CheckBox perFile() {
    CheckBox each = new CheckBox(Messages.text("jobs.form.each"));
    each.setId("one-job-per-file");
    each.selectedProperty().bindBidirectional(form.queue().perFile());
    return Ui.showWhen(each, Bindings.createBooleanBinding(form::canBePerFile, form.inputs()));
  }

  /** Puts the focus where filling in begins. */
  void focusFirst() {
    // What is inside a scroll pane is part of the scene only once the pane has its skin.
    applyCss();
    Node choose = lookup("#choose-inputs");
    Node first = choose == null ? lookup("#job-run") : choose;
    if (first != null) {
      first.requestFocus();
    }
  }

  private VBox footer() {
    StringBinding blocker = form.blocker();
    IntegerBinding jobs = form.jobCount();
    Button run =
        Ui.button(
            Messages.text("jobs.run.button"),
            Feather.PLAY,
            () -> own.run(form, !isUp(phase.getValue())),
            Styles.ACCENT);
    run.setId("job-run");
    run.textProperty().bind(Bindings.createStringBinding(() -> runText(jobs.get()), phase, jobs));
    run.disableProperty()
        .bind(
            Bindings.createBooleanBinding(() -> !blocker.get().isEmpty(), blocker)
                .or(model.submittingProperty()));
    Button back = Ui.button(Messages.text("jobs.form.back"), Feather.ARROW_LEFT, model::newJob);
    Label reason = Ui.paragraph("", "muted");
    reason.setId("run-blocker");
    reason
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.submittingProperty().get() ? submitting() : readiness(blocker.get()),
                blocker,
                form.outlook().time(),
                phase,
                model.submittingProperty()));
    Button measure =
        Ui.button(
            Messages.text("jobs.form.scaling"),
            Feather.TRENDING_UP,
            () -> scaling.accept(form.draft()));
    measure.setId("job-scaling");
    measure.disableProperty().bind(run.disableProperty());
    // In a line of its own: beside the buttons there is no room for it in every language.
    reason.setMaxWidth(Double.MAX_VALUE);
    reason.setAlignment(Pos.CENTER_RIGHT);
    reason.setTextAlignment(TextAlignment.RIGHT);
    return Ui.column(Gap.S, reason, Ui.row(Gap.M, back, Ui.actions(measure, run)));
  }

  private String runText(int jobs) {
    if (jobs > 1) {
      return isUp(phase.getValue())
          ? Messages.text("jobs.run.many", jobs)
          : Messages.text("jobs.run.start.many", jobs);
    }
    return isUp(phase.getValue())
        ? Messages.text("jobs.run.button")
        : Messages.text("jobs.run.start");
  }

  /** What keeps the job from running, else how long it will take. */
  private String readiness(String blocker) {
    return blocker.isEmpty() ? form.outlook().time().get() : blocker;
  }

  private String submitting() {
    return isUp(phase.getValue())
        ? Messages.text("jobs.form.submitting")
        : Messages.text("jobs.form.starting");
  }

  private static boolean isUp(Phase phase) {
    return phase == Phase.RUNNING || phase == Phase.DEGRADED;
  }
}
