package hearth.app.fx;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A wide main part with a side part beside it, or below it where there is little room. */
public final class SideBySide extends Pane {
  private static final double SIDE_WIDTH = 296;
  private static final double MAIN_HEIGHT = 460;
  private static final double SIDE_HEIGHT = 300;

  private final double roomForBoth;
  private final double sideWidth;
  private final Node main;
  private final Node side;

  /**
   * @param roomForBoth from this width on the side part is beside the main part
   */
  public SideBySide(double roomForBoth, Node main, Node side) {
    this(roomForBoth, SIDE_WIDTH, main, side);
  }

  /**
   * @param sideWidth of the side part, where it is beside the main part
   */
  public SideBySide(double roomForBoth, double sideWidth, Node main, Node side) {
    this.sideWidth = sideWidth;
    this.roomForBoth = roomForBoth;
    this.main = main;
    this.side = side;
    getChildren().addAll(main, side);
  }

  private boolean fitsBoth(double width) {
    return width >= roomForBoth;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return fitsBoth(width) ? MAIN_HEIGHT : MAIN_HEIGHT + Gap.L + SIDE_HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (fitsBoth(width)) {
      double mainWidth = width - sideWidth - Gap.L;
      main.resizeRelocate(0, 0, mainWidth, height);
      side.resizeRelocate(mainWidth + Gap.L, 0, sideWidth, height);
    } else {
      double mainHeight = height - SIDE_HEIGHT - Gap.L;
      main.resizeRelocate(0, 0, width, mainHeight);
      side.resizeRelocate(0, mainHeight + Gap.L, width, SIDE_HEIGHT);
    }
  }
}
