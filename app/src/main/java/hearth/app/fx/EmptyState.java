package hearth.app.fx;

import atlantafx.base.theme.Styles;
import hearth.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a page shows while it has nothing: a picture, what is going on, and what to do next. */
public final class EmptyState extends VBox {
  private static final double TEXT_WIDTH = 460;

  public EmptyState(Node picture, String title, String text, Node... actions) {
    super(Gap.M);
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    var paragraph = Ui.paragraph(text, "muted", "centered");
    paragraph.setMaxWidth(TEXT_WIDTH);
    getChildren().addAll(picture, Ui.label(title, "empty-title"), paragraph);
    if (actions.length > 0) {
      HBox buttons = Ui.row(Gap.M, actions);
      buttons.setAlignment(Pos.CENTER);
      buttons.getStyleClass().add("empty-actions");
      getChildren().add(buttons);
    }
  }

  /** The button that runs the sample, which any page that has nothing yet may offer. */
  public static Button sampleButton(String id, Runnable runSample) {
    Button sample =
        Ui.button(
            Messages.text("sample.run.button"),
            Feather.ZAP,
            runSample,
            Styles.ACCENT,
            Styles.LARGE);
    sample.setId(id);
    return sample;
  }
}
