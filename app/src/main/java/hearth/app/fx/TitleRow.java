package hearth.app.fx;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/** A title with its buttons at the right end, or below it where there is no room for both. */
public final class TitleRow extends Pane {
  private final Node title;
  private final FlowPane buttons;

  public TitleRow(Node title, Node... buttons) {
    this.title = title;
    this.buttons = new FlowPane(Gap.S, Gap.S, buttons);
    getChildren().addAll(title, this.buttons);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double buttonsWidth() {
    double sum = 0;
    for (Node button : buttons.getChildren()) {
      sum += button.isManaged() ? snapSizeX(button.prefWidth(-1)) + Gap.S : 0;
    }
    return Math.max(0, sum - Gap.S);
  }

  private boolean fits(double width) {
    return title.prefWidth(-1) + Gap.L + buttonsWidth() <= width;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return title.prefWidth(-1) + Gap.L + buttonsWidth();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width < 0 || fits(width)) {
      return Math.max(title.prefHeight(-1), buttons.prefHeight(buttonsWidth()));
    }
    return title.prefHeight(width) + Gap.S + buttons.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (fits(width)) {
      double room = buttonsWidth();
      double high = title.prefHeight(-1);
      title.resizeRelocate(0, snapPositionY((getHeight() - high) / 2), width - room - Gap.L, high);
      buttons.resizeRelocate(snapPositionX(width - room), 0, room, getHeight());
    } else {
      double high = title.prefHeight(width);
      title.resizeRelocate(0, 0, width, high);
      buttons.resizeRelocate(0, high + Gap.S, width, buttons.prefHeight(width));
    }
  }
}
