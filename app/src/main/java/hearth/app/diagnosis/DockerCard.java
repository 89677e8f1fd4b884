package hearth.app.diagnosis;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.diagnosis.Diagnosis;
import hearth.cluster.engine.EngineReport.Place;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where Docker answers, how that was found, and another address to use instead. */
final class DockerCard extends VBox {
  private final Label where = Ui.paragraph("");
  private final TextField address = new TextField();

  DockerCard(DiagnosisViewModel model) {
    super(Gap.M);
    getStyleClass().add("card");
    setId("docker-card");
    String name = Messages.text("diagnosis.docker.address");
    address.setId("docker-address");
    address.setAccessibleText(name);
    address.setPromptText(Messages.text("diagnosis.docker.prompt"));
    HBox.setHgrow(address, Priority.ALWAYS);
    Label label = Ui.label(name);
    label.setLabelFor(address);
    label.setMinWidth(USE_PREF_SIZE);
    Button use =
        Ui.button(
            Messages.text("diagnosis.docker.use"),
            Feather.CHECK,
            () -> model.useAddress(address.getText()));
    use.setId("docker-use");
    address.setOnAction(event -> use.fire());
    getChildren()
        .addAll(
            Ui.label(Messages.text("diagnosis.docker.title"), "card-title"),
            where,
            Ui.row(Gap.S, label, address, use),
            Ui.paragraph(Messages.text("diagnosis.docker.help"), "muted"));
    model.address(address::setText);
  }

  void show(Diagnosis diagnosis) {
    Place place = diagnosis.docker();
    where.setText(
        place == null
            ? Messages.text("diagnosis.docker.none")
            : Messages.text("diagnosis.docker.at", place.address(), place.source()));
  }
}
