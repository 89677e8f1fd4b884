package hearth.app.diagnosis;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A bar whose parts are shares of its width. */
final class SegmentBar extends Pane {
  private static final double HEIGHT = 14;
  private static final double ROUND = 7;

  private final List<Part> parts;

  /**
   * One part.
   *
   * @param share of the bar's width, 0 to 1
   * @param styleClass its colour
   */
  record Part(double share, String styleClass) {}

  SegmentBar(List<Part> parts) {
    this.parts = List.copyOf(parts);
    getStyleClass().add("ladder-bar");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    for (Part part : parts) {
      Region region = new Region();
      region.getStyleClass().add(part.styleClass());
      getChildren().add(region);
    }
    Rectangle clip = new Rectangle(0, HEIGHT);
    clip.setArcWidth(ROUND);
    clip.setArcHeight(ROUND);
    clip.widthProperty().bind(widthProperty());
    setClip(clip);
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    for (int i = 0; i < parts.size(); i++) {
      double next = Math.min(getWidth(), x + parts.get(i).share() * getWidth());
      getChildren().get(i).resizeRelocate(x, 0, Math.max(0, next - x), getHeight());
      x = next;
    }
  }
}
