package hearth.app.diagnosis;

import atlantafx.base.theme.Styles;
import hearth.app.fx.Dialogs;
import hearth.app.fx.Format;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.diagnosis.CleanUpPlan;
import hearth.cluster.engine.Leftover;
import hearth.cluster.engine.Leftover.Kind;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks how far a clean-up shall go, and says what is lost. */
final class CleanUpDialog {
  private static final int LISTED = 8;

  private final DiagnosisViewModel model;
  private final Dialogs dialogs;
  private final List<Leftover> leftovers;
  private final Format format;
  private final Label list = Ui.paragraph("", "callout-evidence");
  private final CheckBox results = new CheckBox();
  private final CheckBox images = new CheckBox();
  private final Button remove;

  CleanUpDialog(
      DiagnosisViewModel model, Dialogs dialogs, List<Leftover> leftovers, Format format) {
    this.model = model;
    this.dialogs = dialogs;
    this.leftovers = List.copyOf(leftovers);
    this.format = format;
    this.remove =
        Ui.button(
            Messages.text("diagnosis.clean.confirm"),
            Feather.TRASH_2,
            this::confirmed,
            Styles.DANGER);
    remove.setId("clean-confirm");
  }

  void open() {
    setUp(results, "clean-results", Messages.text("diagnosis.clean.results"), Kind.RESULTS);
    setUp(
        images,
        "clean-images",
        Messages.text("diagnosis.clean.images", format.bytes(imageBytes())),
        Kind.IMAGE);
    VBox body =
        Ui.column(
            Gap.M, Ui.paragraph(Messages.text("diagnosis.clean.question")), list, results, images);
    sumUp();
    Button keep = Ui.button(Messages.text("dialog.cancel.button"), Feather.X, dialogs::close);
    dialogs.ask(Messages.text("diagnosis.clean.title"), body, remove, keep);
  }

  private void setUp(CheckBox box, String id, String text, Kind kind) {
    box.setId(id);
    box.setText(text);
    box.setAccessibleText(text);
    box.setWrapText(true);
    Ui.show(box, leftovers.stream().anyMatch(leftover -> leftover.kind() == kind));
    box.selectedProperty().addListener((property, before, now) -> sumUp());
  }

  private List<Leftover> chosen() {
    return new CleanUpPlan(results.isSelected(), images.isSelected()).of(leftovers);
  }

  private void sumUp() {
    List<Leftover> chosen = chosen();
    String names =
        chosen.stream().limit(LISTED).map(Leftover::name).collect(Collectors.joining("\n"));
    list.setText(
        chosen.isEmpty()
            ? Messages.text("diagnosis.clean.nothing")
            : chosen.size() > LISTED
                ? Messages.text("diagnosis.clean.more", names, chosen.size() - LISTED)
                : names);
    remove.setDisable(chosen.isEmpty());
  }

  private long imageBytes() {
    return leftovers.stream()
        .filter(leftover -> leftover.kind() == Kind.IMAGE)
        .mapToLong(Leftover::bytes)
        .sum();
  }

  private void confirmed() {
    dialogs.close();
    model.remove(chosen());
  }
}
