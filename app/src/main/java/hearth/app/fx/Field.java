package hearth.app.fx;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A field of a form: its label above, and below it its help or, in its place, what is wrong. */
public final class Field extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  /**
   * @param input the control that takes the value, marked while it is wrong
   * @param node what is shown: the input, or a node around it
   * @param problem what is wrong, or empty
   */
  public Field(String label, Node input, Node node, String help, ObservableValue<String> problem) {
    super(Gap.XS);
    getStyleClass().add("field");
    if (!label.isEmpty()) {
      Label name = Ui.label(label, "field-label");
      name.setLabelFor(input);
      getChildren().add(name);
    }
    Label helpLabel = Ui.paragraph(help, "caption");
    Label wrong = Ui.paragraph("", "field-problem");
    Tone.DANGER.applyTo(wrong);
    wrong.textProperty().bind(problem);
    getChildren().addAll(node, helpLabel, wrong);
    input.setAccessibleHelp(help);
    mark(input, helpLabel, wrong, problem.getValue());
    problem.addListener((property, before, now) -> mark(input, helpLabel, wrong, now));
  }

  private static void mark(Node input, Label help, Label wrong, String problem) {
    boolean isWrong = !problem.isEmpty();
    input.pseudoClassStateChanged(WRONG, isWrong);
    Ui.show(wrong, isWrong);
    Ui.show(help, !isWrong && !help.getText().isEmpty());
  }
}
