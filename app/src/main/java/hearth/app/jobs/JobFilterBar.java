package hearth.app.jobs;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.jobs.JobFilter.Since;
import hearth.app.text.Messages;
import hearth.cluster.queue.JobState;
import hearth.jobs.contract.JobDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Looks for jobs: by words, and unfolded by state, type and time. */
final class JobFilterBar extends VBox {
  private final JobList list;
  private final TextField words = new TextField();
  private final ToggleButton more = new ToggleButton(null, Ui.icon(Feather.FILTER));
  private final GridPane fields = new GridPane(Gap.S, Gap.S);

  JobFilterBar(JobList list, List<JobDescriptor> types) {
    super(Gap.S);
    this.list = list;
    getStyleClass().add("filter-bar");
    words.setId("job-search");
    words.setPromptText(Messages.text("jobs.filter.words"));
    words.setAccessibleText(Messages.text("jobs.filter.words.name"));
    words.setTooltip(new Tooltip(Messages.text("jobs.filter.words.name")));
    words
        .textProperty()
        .addListener(
            (property, before, now) ->
                list.look(list.filterProperty().get().withText(now == null ? "" : now)));
    HBox.setHgrow(words, Priority.ALWAYS);
    more.setId("job-filter");
    more.getStyleClass().add("button-icon");
    more.setAccessibleText(Messages.text("jobs.filter.more"));
    more.setTooltip(new Tooltip(Messages.text("jobs.filter.more")));
    List<@Nullable JobState> states = new ArrayList<>();
    states.add(null);
    for (JobState state : JobState.values()) {
      states.add(state);
    }
    choice(
        0,
        "state",
        Messages.text("jobs.filter.state"),
        states,
        state ->
            state == null
                ? Messages.text("jobs.filter.state.any")
                : Messages.text(JobState.class, state),
        state -> list.look(list.filterProperty().get().withState(state)),
        JobFilter::state);
    List<@Nullable String> names = new ArrayList<>();
    names.add(null);
    types.forEach(type -> names.add(type.type()));
    choice(
        1,
        "type",
        Messages.text("jobs.filter.type"),
        names,
        name -> title(types, name),
        name -> list.look(list.filterProperty().get().withType(name)),
        JobFilter::type);
    choice(
        2,
        "since",
        Messages.text("jobs.filter.since"),
        List.of(Since.values()),
        since -> Messages.text(Since.class, Objects.requireNonNull(since)),
        since -> list.look(list.filterProperty().get().withSince(Objects.requireNonNull(since))),
        JobFilter::since);
    Ui.showWhen(fields, more.selectedProperty());
    getChildren().addAll(Ui.row(Gap.S, words, more), fields);
    list.filterProperty().addListener((property, before, now) -> follow(now));
  }

  private static String title(List<JobDescriptor> types, @Nullable String name) {
    return types.stream()
        .filter(type -> type.type().equals(name))
        .map(JobDescriptor::title)
        .findFirst()
        .orElse(Messages.text("jobs.filter.type.any"));
  }

  private <T> void choice(
      int row,
      String id,
      String name,
      List<? extends @Nullable T> options,
      Function<@Nullable T, String> label,
      Consumer<@Nullable T> chosen,
      Function<JobFilter, @Nullable T> present) {
    ComboBox<T> box = new ComboBox<>();
    box.setId("job-filter-" + id);
    box.setAccessibleText(name);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T option) {
            return label.apply(option);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the choice is not typed");
          }
        });
    box.getItems().addAll(options);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setValue(present.apply(JobFilter.ALL));
    box.valueProperty().addListener((property, before, now) -> chosen.accept(now));
    list.filterProperty().addListener((property, before, now) -> box.setValue(present.apply(now)));
    Label title = Ui.label(name, "caption");
    title.setMinWidth(USE_PREF_SIZE);
    GridPane.setHgrow(box, Priority.ALWAYS);
    fields.addRow(row, title, box);
  }

  /** The filter may be taken back elsewhere. */
  private void follow(JobFilter now) {
    if (!words.getText().equals(now.text())) {
      words.setText(now.text());
    }
    boolean narrowed = !now.withText("").isAll();
    if (narrowed && !more.getStyleClass().contains("accent")) {
      more.getStyleClass().add("accent");
    } else if (!narrowed) {
      more.getStyleClass().remove("accent");
    }
  }
}
