package hearth.app.fx;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head of a page: title, badges, and the page's actions on the right. */
public final class PageHeader extends HBox {
  private static final double HEIGHT = 64;

  private final Label title = Ui.label("", "page-title");

  public PageHeader(String title, Node... afterTitle) {
    super(Gap.M);
    getStyleClass().add("page-header");
    setAlignment(Pos.CENTER_LEFT);
    this.title.setText(title);
    this.title.setMinWidth(USE_PREF_SIZE);
    getChildren().add(this.title);
    getChildren().addAll(afterTitle);
    Region space = new Region();
    // What is between title and actions may grow first.
    setHgrow(space, Priority.SOMETIMES);
    getChildren().add(space);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(HEIGHT, super.computePrefHeight(width));
  }

  /** Puts actions at the right end, in several lines where there is no room for one. */
  public PageHeader actions(Node... actions) {
    getChildren().add(new ActionFlow(actions));
    return this;
  }
}
