package hearth.app.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * The scene's root. Lays out its content as if the window were smaller by a scale and draws it
 * larger by the same: letters, lines and spaces grow alike, and stay sharp, because they are drawn
 * at their size and not stretched. No more than a window has room for: half of a page would help
 * nobody.
 */
final class ScaledRoot extends Region {
  /** What a page needs, in pixels of its own. */
  static final double LEAST_WIDTH = 800;

  static final double LEAST_HEIGHT = 540;

  private final Region content;
  private final ObservableIntegerValue percent;
  private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);

  /**
   * @param percent the size that is wanted
   */
  ScaledRoot(Region content, ObservableIntegerValue percent) {
    this.content = content;
    this.percent = percent;
    Scale scale = new Scale();
    scale.xProperty().bind(factor);
    scale.yProperty().bind(factor);
    content.getTransforms().add(scale);
    content.setManaged(false);
    getChildren().add(content);
    percent.addListener((property, before, now) -> requestLayout());
  }

  /** How much larger than usual everything is drawn now. */
  ReadOnlyDoubleProperty factorProperty() {
    return factor.getReadOnlyProperty();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * factor.get();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * factor.get();
  }

  @Override
  protected void layoutChildren() {
    double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
    factor.set(Math.min(percent.get() / 100.0, Math.max(1, room)));
    content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }
}
