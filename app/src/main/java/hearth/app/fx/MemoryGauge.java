package hearth.app.fx;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.util.Duration;

/**
 * A round gauge of memory: the outer arc is what is used, the inner arc what executors reserved,
 * both of the limit. Screen readers read it as the sentence given to {@link #show}.
 */
public final class MemoryGauge extends Region {
  private static final double SIZE = 116;
  private static final double OUTER_WIDTH = 8;
  private static final double INNER_WIDTH = 4;
  private static final double INNER_INSET = 10;
  private static final double START = 225;

  /** Degrees from which on a move is shown as one: a reading a second is no reason to dance. */
  private static final double SEEN = 5;

  private static final Duration MOVE = Duration.millis(250);
  private static final PseudoClass WARM = PseudoClass.getPseudoClass("warm");
  private static final PseudoClass HOT = PseudoClass.getPseudoClass("hot");

  private final Format format;
  private final Arc used;
  private final Arc reserved;
  private final Label share = Ui.label("", "gauge-share");
  private final Label amount = Ui.label("", "gauge-amount");
  private final Label limit = Ui.label("", "gauge-amount");
  private final VBox middle = new VBox(share, amount);
  private Timeline moving = new Timeline();

  public MemoryGauge(Format format) {
    this.format = format;
    double outer = (SIZE - OUTER_WIDTH) / 2;
    double inner = outer - INNER_INSET;
    Arc usedTrack = arc(outer, OUTER_WIDTH, "gauge-track");
    Arc reservedTrack = arc(inner, INNER_WIDTH, "gauge-track");
    usedTrack.setLength(-GaugeReading.SWEEP);
    reservedTrack.setLength(-GaugeReading.SWEEP);
    used = arc(outer, OUTER_WIDTH, "gauge-used");
    reserved = arc(inner, INNER_WIDTH, "gauge-reserved");
    middle.setAlignment(Pos.CENTER);
    getStyleClass().add("memory-gauge");
    getChildren().addAll(usedTrack, reservedTrack, used, reserved, middle, limit);
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /**
   * Shows a reading.
   *
   * @param below what stands in the gap below: the limit in words
   * @param sentence the same in words, for screen readers
   */
  public void show(GaugeReading reading, String below, String sentence) {
    limit.setText(below);
    used.setVisible(reading.usedBytes() > 0);
    reserved.setVisible(reading.reservedBytes() > 0);
    share.setText(format.percent(reading.usedShare()));
    amount.setText(format.bytes(reading.usedBytes()));
    pseudoClassStateChanged(WARM, reading.level() == GaugeReading.Level.WARM);
    pseudoClassStateChanged(HOT, reading.level() == GaugeReading.Level.HOT);
    setAccessibleText(sentence);
    turn(
        -GaugeReading.degrees(reading.usedShare()), -GaugeReading.degrees(reading.reservedShare()));
  }

  private void turn(double usedLength, double reservedLength) {
    moving.stop();
    boolean small =
        Math.abs(used.getLength() - usedLength) < SEEN
            && Math.abs(reserved.getLength() - reservedLength) < SEEN;
    if (small || getScene() == null || Platform.getPreferences().isReducedMotion()) {
      used.setLength(usedLength);
      reserved.setLength(reservedLength);
      return;
    }
    moving =
        new Timeline(
            new KeyFrame(
                MOVE,
                new KeyValue(used.lengthProperty(), usedLength, Interpolator.EASE_OUT),
                new KeyValue(reserved.lengthProperty(), reservedLength, Interpolator.EASE_OUT)));
    moving.play();
  }

  private static Arc arc(double radius, double width, String styleClass) {
    Arc arc = new Arc(SIZE / 2, SIZE / 2, radius, radius, START, 0);
    arc.setType(ArcType.OPEN);
    arc.setFill(null);
    arc.setStrokeWidth(width);
    arc.setStrokeLineCap(StrokeLineCap.ROUND);
    arc.getStyleClass().add(styleClass);
    arc.setManaged(false);
    return arc;
  }

  @Override
  protected void layoutChildren() {
    double height = middle.prefHeight(SIZE);
    middle.resizeRelocate(0, (SIZE - height) / 2, SIZE, height);
    double width = limit.prefWidth(-1);
    double below = limit.prefHeight(-1);
    limit.resizeRelocate((SIZE - width) / 2, SIZE - below - 2, width, below);
  }
}
