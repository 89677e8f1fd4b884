package hearth.app.cluster;

import hearth.app.fx.Gap;
import hearth.app.fx.Ui;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small caption with its value below; it may explain a colour, which stands before it. */
final class Fact extends VBox {
  private final Label name;
  private final Label value = Ui.label("", "fact-value");

  Fact(String caption) {
    super(Gap.XS / 2);
    name = Ui.label(caption, "caption");
    name.setMinWidth(Region.USE_PREF_SIZE);
    value.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(name, value);
  }

  /** A fact that a drawing shows in the colour of {@code swatch}, a style class. */
  Fact(String caption, String swatch) {
    this(caption);
    Region colour = new Region();
    colour.getStyleClass().addAll("swatch", swatch);
    name.setGraphic(colour);
  }

  void show(String text) {
    value.setText(text);
  }

  void show(String caption, String text) {
    name.setText(caption);
    value.setText(text);
  }
}
