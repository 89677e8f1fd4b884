package hearth.app.fx;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A share as a thin bar, with its name on the left and its value on the right. */
public final class Meter extends VBox {
  private final String name;
  private final Label value = Ui.label("");
  private final ProgressBar bar = new ProgressBar(0);

  public Meter(String name) {
    super(Gap.XS);
    this.name = name;
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("small");
    value.setMinWidth(USE_PREF_SIZE);
    Label caption = Ui.paragraph(name, "caption");
    caption.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(caption, Priority.ALWAYS);
    getChildren().addAll(Ui.row(Gap.S, caption, value), bar);
  }

  public void show(double share, String text) {
    value.setText(text);
    bar.setProgress(Math.clamp(share, 0, 1));
    bar.setAccessibleText(name + ": " + text);
  }
}
