package hearth.app.cluster;

import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.host.HostFacts;
import hearth.cluster.profile.Preset;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Workers, cores and memory of a profile, with what they add up to on this computer. */
final class ProfileEditor extends VBox {
  private static final double SPINNER_WIDTH = 130;

  private final ProfileDraft draft;
  private final Format format;
  private final Label total = Ui.paragraph("", "muted");
  private final Label warning = Ui.paragraph("", "field-problem");
  private final Label problem = Ui.paragraph("", "field-problem");
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();

  ProfileEditor(ProfileDraft draft, Format format) {
    super(Gap.L);
    this.draft = draft;
    this.format = format;
    GridPane grid = new GridPane(Gap.L, Gap.M);
    Spinner<Integer> workers = spinner(draft.workers(), 1, ProfileDraft.MOST_WORKERS, 1);
    Spinner<Integer> cores = spinner(draft.cores(), 1, draft.mostCores(), 1);
    Spinner<Integer> memory =
        spinner(
            draft.memoryMb(),
            ProfileDraft.LEAST_MEMORY_MB,
            draft.mostMemoryMb(),
            ProfileDraft.MEMORY_STEP_MB);
    addRow(grid, 0, Messages.text("cluster.profile.workers"), workers, "");
    addRow(grid, 1, Messages.text("cluster.profile.cores"), cores, "");
    addRow(
        grid,
        2,
        Messages.text("cluster.profile.memory"),
        memory,
        Messages.text("cluster.profile.mb"));
    Tone.WARNING.applyTo(warning);
    getChildren()
        .addAll(new EngineFields(draft), presets(), grid, total, warning, new PortFields(draft));
    Tone.DANGER.applyTo(problem);
    problem.setId("profile-problem");
    getChildren().add(problem);
    for (Observable field :
        List.of(draft.masterPort(), draft.masterPage(), draft.workerPage(), draft.workers())) {
      field.addListener(changed -> judge());
    }
    judge();
    draft.workers().addListener((property, before, now) -> sumUp());
    draft.cores().addListener((property, before, now) -> sumUp());
    draft.memoryMb().addListener((property, before, now) -> sumUp());
    sumUp();
  }

  /** Whether this can be saved as it is. */
  ReadOnlyBooleanProperty valid() {
    return valid.getReadOnlyProperty();
  }

  private void judge() {
    Optional<String> wrong = draft.problem();
    problem.setText(wrong.orElse(""));
    Ui.show(problem, wrong.isPresent());
    valid.set(wrong.isEmpty());
  }

  private HBox presets() {
    HBox row = Ui.row(Gap.S, Ui.label(Messages.text("cluster.profile.presets"), "muted"));
    for (Preset preset : draft.presets()) {
      Button use = new Button(preset.title());
      use.setId("preset-" + preset.id());
      use.getStyleClass().add("small");
      use.setAccessibleText(preset.title());
      use.setAccessibleHelp(preset.summary());
      use.setTooltip(new Tooltip(preset.summary()));
      use.setOnAction(event -> draft.use(preset.profile()));
      row.getChildren().add(use);
    }
    return row;
  }

  private static void addRow(
      GridPane grid, int row, String name, Spinner<Integer> spinner, String unit) {
    spinner.setAccessibleText(name);
    spinner.getEditor().setAccessibleText(name);
    Label label = Ui.label(name);
    label.setLabelFor(spinner);
    grid.add(label, 0, row);
    grid.add(spinner, 1, row);
    grid.add(Ui.label(unit, "muted"), 2, row);
  }

  private static Spinner<Integer> spinner(IntegerProperty value, int min, int max, int step) {
    IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(min, max, value.get(), step);
    Spinner<Integer> spinner = new Spinner<>(values);
    spinner.setEditable(true);
    spinner.setPrefWidth(SPINNER_WIDTH);
    value.addListener((property, before, now) -> values.setValue(now.intValue()));
    values
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                value.set(now);
              }
            });
    return spinner;
  }

  private void sumUp() {
    HostFacts host = draft.host();
    total.setText(
        Messages.text(
            "cluster.profile.total",
            draft.totalCores(),
            host.cores(),
            format.bytes(draft.totalMemoryBytes()),
            format.bytes(host.freeMemoryBytes())));
    boolean memory = draft.takesTooMuchMemory();
    boolean cores = draft.sharesCores();
    warning.setText(
        memory
            ? Messages.text("cluster.profile.memory.warning")
            : cores ? Messages.text("cluster.profile.cores.warning") : "");
    Ui.show(warning, memory || cores);
  }
}
