package hearth.app.jobs;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.queue.Prune;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Removes jobs of the past by age and by size: shows first what would go and how much it is. */
final class PruneDialog extends VBox {
  private static final long GB = 1L << 30;
  private static final double NUMBER_WIDTH = 80;
  private static final double LIST_HEIGHT = 180;

  private final PastJobsModel past;
  private final Format format;
  private final CheckBox byAge = new CheckBox(Messages.text("jobs.prune.age"));
  private final CheckBox bySize = new CheckBox(Messages.text("jobs.prune.size"));
  private final TextField days = number("prune-days", Messages.text("jobs.prune.days.name"), "90");
  private final TextField most = number("prune-gb", Messages.text("jobs.prune.gb.name"), "20");
  private final Label outcome = Ui.paragraph("", "muted");
  private final ListView<Prune.Item> list = new ListView<>();
  private final Button remove;
  private int asked;

  private PruneDialog(PastJobsModel past, Format format, Dialogs dialogs) {
    super(Gap.M);
    this.past = past;
    this.format = format;
    setId("prune-dialog");
    byAge.setSelected(true);
    outcome.setId("prune-outcome");
    list.setId("prune-list");
    list.setAccessibleText(Messages.text("jobs.prune.list"));
    list.setPrefHeight(LIST_HEIGHT);
    list.setPlaceholder(Ui.label(Messages.text("jobs.prune.none"), "muted"));
    list.setCellFactory(view -> new Cell());
    remove =
        Ui.button(
            Messages.text("jobs.prune.remove"),
            Feather.TRASH_2,
            () -> {
              dialogs.close();
              past.remove(list.getItems().stream().map(Prune.Item::jobId).toList());
            },
            Styles.DANGER);
    remove.setId("prune-remove");
    for (CheckBox box : List.of(byAge, bySize)) {
      box.selectedProperty().addListener((property, before, now) -> look());
    }
    for (TextField field : List.of(days, most)) {
      field.textProperty().addListener((property, before, now) -> look());
    }
    getChildren()
        .addAll(
            Ui.paragraph(Messages.text("jobs.prune.text"), "muted"),
            Ui.row(Gap.S, byAge, days, Ui.label(Messages.text("jobs.prune.days"))),
            Ui.row(Gap.S, bySize, most, Ui.label(Messages.text("jobs.prune.gb"))),
            outcome,
            list);
  }

  /** Opens the dialog. */
  static void show(PastJobsModel past, Format format, Dialogs dialogs) {
    PruneDialog dialog = new PruneDialog(past, format, dialogs);
    Button leave =
        Ui.button(Messages.text("jobs.prune.leave"), Feather.CORNER_UP_LEFT, dialogs::close);
    dialogs.ask(Messages.text("jobs.prune.title"), dialog, dialog.remove, leave);
    dialog.look();
  }

  private static TextField number(String id, String name, String first) {
    TextField field = new TextField(first);
    field.setId(id);
    field.setAccessibleText(name);
    field.setPrefWidth(NUMBER_WIDTH);
    return field;
  }

  /** Asks what would go; only the latest answer counts. */
  private void look() {
    int number = ++asked;
    days.setDisable(!byAge.isSelected());
    most.setDisable(!bySize.isSelected());
    remove.setDisable(true);
    list.getItems().clear();
    Optional<Prune> rule = rule();
    if (rule.isEmpty()) {
      outcome.setText(Messages.text("jobs.prune.wrong"));
      return;
    }
    outcome.setText(Messages.text("jobs.prune.measuring"));
    past.preview(
        rule.get(),
        plan -> {
          if (number == asked) {
            show(plan);
          }
        });
  }

  private Optional<Prune> rule() {
    try {
      Optional<Duration> age =
          byAge.isSelected()
              ? Optional.of(Duration.ofDays(Integer.parseUnsignedInt(days.getText().strip())))
              : Optional.empty();
      OptionalLong size =
          bySize.isSelected()
              ? OptionalLong.of(
                  Math.round(Math.abs(Double.parseDouble(most.getText().strip())) * GB))
              : OptionalLong.empty();
      return Optional.of(new Prune(age, size));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void show(Prune.Plan plan) {
    list.getItems().setAll(plan.going());
    remove.setDisable(plan.going().isEmpty());
    outcome.setText(
        Messages.text(
            "jobs.prune.outcome",
            plan.going().size(),
            format.bytes(plan.bytes()),
            plan.staying(),
            format.bytes(plan.stayingBytes())));
  }

  /** A job that would go. */
  private final class Cell extends javafx.scene.control.ListCell<Prune.Item> {
    @Override
    protected void updateItem(Prune.Item item, boolean isEmpty) {
      super.updateItem(item, isEmpty);
      setText(
          isEmpty || item == null
              ? null
              : Messages.text(
                  "jobs.prune.item",
                  past.title(item.type()),
                  format.moment(item.ended(), past.now()),
                  format.bytes(item.bytes())));
    }
  }
}
