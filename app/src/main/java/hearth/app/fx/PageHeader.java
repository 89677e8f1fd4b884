package hearth.app.fx;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The head of a page: title, badges, and the page's actions on the right. */
public final class PageHeader extends HBox {
  private final Label title = Ui.label("", "page-title");

  public PageHeader(String title, Node... afterTitle) {
    super(Gap.M);
    getStyleClass().add("page-header");
    setAlignment(Pos.CENTER_LEFT);
    this.title.setText(title);
    this.title.setMinWidth(USE_PREF_SIZE);
    getChildren().add(this.title);
    getChildren().addAll(afterTitle);
    getChildren().add(Ui.spacer());
  }

  /** Puts actions at the right end. */
  public PageHeader actions(Node... actions) {
    getChildren().addAll(actions);
    return this;
  }
}
