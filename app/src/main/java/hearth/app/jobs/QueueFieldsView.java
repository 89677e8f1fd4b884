package hearth.app.jobs;

import hearth.app.fx.Field;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.DiskOutlook;
import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How the job waits and runs: folded, because most jobs need nothing of it. */
final class QueueFieldsView extends TitledPane {
  private static final double NUMBER_WIDTH = 90;

  private final QueueFields fields;
  private final Format format;
  private final ObservableValue<@Nullable DiskOutlook> disk;

  QueueFieldsView(JobsViewModel model, JobForm form, Format format) {
    this.fields = form.queue();
    this.disk = form.outlook().disk();
    this.format = format;
    setId("queue-fields");
    setText(Messages.text("jobs.queue.title"));
    setAccessibleText(getText());
    // Else its title would make the whole form wider than a small window.
    setMinWidth(0);
    setExpanded(false);
    setAnimated(false);
    CheckBox held = new CheckBox(Messages.text("jobs.queue.held"));
    held.setId("queue-held");
    held.selectedProperty().bindBidirectional(fields.held());
    List<@Nullable String> before = new ArrayList<>();
    before.add(null);
    model.list().open().forEach(row -> before.add(row.id()));
    setContent(
        Ui.column(
            Gap.L,
            choice(
                "queue-priority",
                Messages.text("jobs.queue.priority"),
                List.of(Priority.values()),
                priority -> Messages.text(Priority.class, priority),
                fields.priority(),
                Messages.text("jobs.queue.priority.help")),
            choice(
                "queue-after",
                Messages.text("jobs.queue.after"),
                before,
                id ->
                    id == null
                        ? Messages.text("jobs.queue.after.none")
                        : model.titles().withFile(id),
                fields.after(),
                Messages.text("jobs.queue.after.help")),
            share(),
            new Field(
                "",
                held,
                held,
                Messages.text("jobs.queue.held.help"),
                new SimpleStringProperty("")),
            estimate()));
  }

  private static <T extends @Nullable Object> Field choice(
      String id,
      String name,
      List<T> options,
      Function<T, String> label,
      ObjectProperty<T> value,
      String help) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T option) {
            return label.apply(option);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the choice is not typed");
          }
        });
    box.getItems().addAll(options);
    box.valueProperty().bindBidirectional(value);
    return new Field(name, box, box, help, new SimpleStringProperty(""));
  }

  private Field share() {
    ToggleGroup group = new ToggleGroup();
    RadioButton whole = new RadioButton(Messages.text("jobs.request.whole"));
    RadioButton some = new RadioButton(Messages.text("jobs.queue.some"));
    whole.setId("queue-whole");
    some.setId("queue-some");
    whole.setToggleGroup(group);
    some.setToggleGroup(group);
    (fields.limited().get() ? some : whole).setSelected(true);
    some.selectedProperty().addListener((property, before, now) -> fields.limited().set(now));
    fields.limited().addListener((property, before, now) -> (now ? some : whole).setSelected(true));
    TextField cores = number("queue-cores", Messages.text("jobs.queue.cores"), fields.cores());
    TextField memory =
        number("queue-memory", Messages.text("jobs.queue.memory"), fields.memoryMb());
    FlowPane amounts =
        new FlowPane(
            Gap.L,
            Gap.S,
            Ui.row(Gap.S, cores, caption(Messages.text("jobs.queue.cores.of", fields.allCores()))),
            Ui.row(
                Gap.S,
                memory,
                caption(
                    Messages.text(
                        "jobs.queue.memory.of", Integer.toString(fields.mostMemoryMb())))));
    Ui.showWhen(amounts, fields.limited());
    return new Field(
        Messages.text("jobs.queue.share"),
        some,
        Ui.column(Gap.S, whole, some, amounts),
        Messages.text("jobs.queue.share.help"),
        fields.problem());
  }

  private static Label caption(String text) {
    Label label = Ui.label(text, "caption");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static TextField number(String id, String name, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(name);
    field.setPrefWidth(NUMBER_WIDTH);
    field.setMaxWidth(NUMBER_WIDTH);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  /** What is known of the job before it runs. */
  private Node estimate() {
    Label memory = Ui.paragraph("", "caption");
    memory.setId("job-estimate");
    memory
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::held,
                disk,
                fields.limited(),
                fields.problem(),
                fields.cores(),
                fields.memoryMb()));
    return memory;
  }

  /** What the job holds while it runs; what is known of the disk stands with the files. */
  private String held() {
    Need need = fields.need();
    int cores = need == null ? fields.allCores() : need.cores();
    String memory =
        format.megabytes(need == null ? fields.mostMemoryMb() : need.executorMemoryMb());
    return disk.getValue() == null
        ? Messages.text("jobs.queue.estimate.disk.unknown", cores, memory)
        : Messages.text("jobs.queue.estimate", cores, memory);
  }
}
