package hearth.app.cluster;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import hearth.app.text.Messages;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;

/** The ports that a profile fixes; an empty field takes any that is free. */
final class PortFields extends TitledPane {
  private static final double FIELD_WIDTH = 130;

  private final GridPane grid = new GridPane(Gap.L, Gap.M);

  PortFields(ProfileDraft draft) {
    setText(Messages.text("cluster.profile.ports"));
    setId("profile-ports");
    add(0, Messages.text("cluster.profile.port.master"), draft.masterPort(), "profile-master-port");
    add(1, Messages.text("cluster.profile.port.page"), draft.masterPage(), "profile-master-page");
    add(2, Messages.text("cluster.profile.port.worker"), draft.workerPage(), "profile-worker-page");
    setContent(
        Ui.column(Gap.M, Ui.paragraph(Messages.text("cluster.profile.ports.help"), "muted"), grid));
    setAnimated(false);
    setExpanded(draft.fixesPorts());
  }

  private void add(int row, String name, StringProperty port, String id) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(port);
    field.setPromptText(Messages.text("cluster.profile.port.any"));
    field.setPrefWidth(FIELD_WIDTH);
    field.setAccessibleText(name);
    Label label = Ui.label(name);
    label.setLabelFor(field);
    grid.add(label, 0, row);
    grid.add(field, 1, row);
  }
}
