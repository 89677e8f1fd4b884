package hearth.app.diagnosis;

import hearth.app.fx.FilePicker;
import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.diagnosis.Diagnosis;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What to give to whoever helps: the diagnosis as text, or a support bundle. */
final class HelpCard extends VBox {

  /** What a bundle is called unless a person says otherwise. */
  private static final String FILE = "hearth-support";

  HelpCard(DiagnosisViewModel model, FilePicker picker, Consumer<String> copy) {
    super(Gap.M);
    getStyleClass().add("card");
    setId("help-card");
    Button text =
        Ui.button(
            Messages.text("diagnosis.copy.button"),
            Feather.COPY,
            () -> {
              Diagnosis now = model.diagnosisProperty().get();
              if (now != null) {
                copy.accept(now.text());
              }
            });
    text.setId("diagnosis-copy");
    text.disableProperty().bind(model.diagnosisProperty().isNull());
    Button support =
        Ui.button(
            Messages.text("diagnosis.support.button"),
            Feather.PACKAGE,
            () ->
                picker.save(
                    Messages.text("diagnosis.support.title"), FILE, ".zip", model::saveSupport));
    support.setId("diagnosis-support");
    support.disableProperty().bind(model.savingProperty());
    getChildren()
        .addAll(
            Ui.label(Messages.text("diagnosis.help.title"), "card-title"),
            Ui.paragraph(Messages.text("diagnosis.help.text"), "muted"),
            Ui.row(Gap.S, support, text));
  }
}
