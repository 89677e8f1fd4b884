package hearth.app.cluster;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import hearth.cluster.engine.docker.DockerEngine;
import hearth.cluster.engine.embedded.EmbeddedEngine;
import java.io.File;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** What runs the cluster and, for containers, the folder of this computer that they may read. */
final class EngineFields extends VBox {
  private static final List<String> ENGINES = List.of(EmbeddedEngine.NAME, DockerEngine.NAME);

  private final ProfileDraft draft;
  private final Label explanation = Ui.paragraph("", "muted");
  private final VBox data = Ui.column(Gap.S);

  EngineFields(ProfileDraft draft) {
    super(Gap.S);
    this.draft = draft;
    data.getChildren()
        .addAll(folderRow(), Ui.paragraph(Messages.text("cluster.profile.data.help"), "muted"));
    getChildren().addAll(engineRow(), explanation, data);
    draft.engine().addListener((property, before, now) -> explain());
    explain();
  }

  private HBox engineRow() {
    ChoiceBox<String> engines = new ChoiceBox<>();
    engines.setId("profile-engine");
    engines.getItems().addAll(ENGINES);
    engines.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String engine) {
            return engine == null ? "" : title(engine);
          }

          @Override
          public String fromString(String title) {
            return ENGINES.stream()
                .filter(engine -> title(engine).equals(title))
                .findFirst()
                .orElseThrow();
          }
        });
    engines.valueProperty().bindBidirectional(draft.engine());
    String name = Messages.text("cluster.profile.engine");
    engines.setAccessibleText(name);
    Label label = Ui.label(name);
    label.setLabelFor(engines);
    return Ui.row(Gap.M, label, engines);
  }

  private HBox folderRow() {
    TextField folder = new TextField();
    folder.setId("profile-data");
    folder.textProperty().bindBidirectional(draft.dataFolder());
    folder.setPromptText(System.getProperty("user.home"));
    String name = Messages.text("cluster.profile.data");
    folder.setAccessibleText(name);
    HBox.setHgrow(folder, Priority.ALWAYS);
    Label label = Ui.label(name);
    label.setLabelFor(folder);
    Button choose =
        Ui.button(Messages.text("cluster.profile.data.choose"), Feather.FOLDER, this::choose);
    return Ui.row(Gap.M, label, folder, choose);
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text("cluster.profile.data"));
    File now = new File(draft.dataFolder().get().strip());
    if (now.isDirectory()) {
      chooser.setInitialDirectory(now);
    }
    File chosen = chooser.showDialog(getScene().getWindow());
    if (chosen != null) {
      draft.dataFolder().set(chosen.getPath());
    }
  }

  private void explain() {
    boolean docker = draft.engine().get().equals(DockerEngine.NAME);
    explanation.setText(
        docker
            ? Messages.text("cluster.profile.engine.docker.help")
            : Messages.text("cluster.profile.engine.embedded.help"));
    Ui.show(data, docker);
  }

  private static String title(String engine) {
    return engine.equals(DockerEngine.NAME)
        ? Messages.text("cluster.profile.engine.docker")
        : Messages.text("cluster.profile.engine.embedded");
  }
}
