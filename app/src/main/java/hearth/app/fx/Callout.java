package hearth.app.fx;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A coloured box with what happened, its evidence, what to do, and buttons that do it. */
public final class Callout extends HBox {

  public Callout(
      Tone tone, String what, @Nullable String evidence, @Nullable String remedy, Node... actions) {
    super(Gap.M);
    getStyleClass().add("callout");
    tone.applyTo(this);
    VBox text = Ui.column(Gap.XS, Ui.paragraph(what, "callout-title"));
    if (evidence != null && !evidence.isBlank()) {
      text.getChildren().add(Ui.paragraph(evidence, "callout-evidence"));
    }
    if (remedy != null && !remedy.isBlank()) {
      text.getChildren().add(Ui.paragraph(remedy));
    }
    if (actions.length > 0) {
      // Beside each other, or below where there is little room.
      FlowPane buttons = new FlowPane(Gap.S, Gap.S, actions);
      buttons.setMinWidth(0);
      buttons.getStyleClass().add("callout-actions");
      text.getChildren().add(buttons);
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(Ui.icon(shape(tone), "callout-icon"), text);
  }

  private static Feather shape(Tone tone) {
    return switch (tone) {
      case DANGER -> Feather.X_OCTAGON;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case SUCCESS -> Feather.CHECK_CIRCLE;
      case ACCENT, NEUTRAL -> Feather.INFO;
    };
  }
}
