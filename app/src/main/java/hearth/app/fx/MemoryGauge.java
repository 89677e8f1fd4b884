package hearth.app.fx;

import hearth.app.fx.GaugeReading.Level;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
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
 * A round gauge of memory. The outer arc is what is used and the middle one what executors
 * reserved, both of the limit; the inner one is their heap, of its own maximum. Screen readers read
 * it as the sentence given to {@link #show}.
 */
public final class MemoryGauge extends Region {
  private static final double SIZE = 116;
  private static final double OUTER_WIDTH = 8;
  private static final double INNER_WIDTH = 4;
  private static final double OUTER_RADIUS = (SIZE - OUTER_WIDTH) / 2;
  private static final double RESERVED_RADIUS = OUTER_RADIUS - 9;
  private static final double HEAP_RADIUS = RESERVED_RADIUS - 7;
  private static final double START = 225;

  /** Degrees from which on a move is shown as one: a reading a second is no reason to dance. */
  private static final double SEEN = 5;

  private static final Duration MOVE = Duration.millis(250);
  private static final PseudoClass WARM = PseudoClass.getPseudoClass("warm");
  private static final PseudoClass HOT = PseudoClass.getPseudoClass("hot");

  private final Format format;
  private final Arc used = arc(OUTER_RADIUS, OUTER_WIDTH, "gauge-used");
  private final Arc reserved = arc(RESERVED_RADIUS, INNER_WIDTH, "gauge-reserved");
  private final Arc heap = arc(HEAP_RADIUS, INNER_WIDTH, "gauge-heap");
  private final Arc heapTrack = track(HEAP_RADIUS, INNER_WIDTH);
  private final Label share = Ui.label("", "gauge-share");
  private final Label amount = Ui.label("", "gauge-amount");
  private final Label limit = Ui.label("", "gauge-amount");
  private final VBox middle = new VBox(share, amount);
  private Timeline moving = new Timeline();

  public MemoryGauge(Format format) {
    this.format = format;
    middle.setAlignment(Pos.CENTER);
    getStyleClass().add("memory-gauge");
    getChildren()
        .addAll(
            track(OUTER_RADIUS, OUTER_WIDTH),
            track(RESERVED_RADIUS, INNER_WIDTH),
            heapTrack,
            used,
            reserved,
            heap,
            middle,
            limit);
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
    heap.setVisible(reading.heapUsedBytes() > 0);
    heapTrack.setVisible(reading.heapMaxBytes() > 0);
    share.setText(format.percent(reading.usedShare()));
    amount.setText(format.bytes(reading.usedBytes()));
    pseudoClassStateChanged(WARM, reading.level() == Level.WARM);
    pseudoClassStateChanged(HOT, reading.level() == Level.HOT);
    heap.pseudoClassStateChanged(WARM, reading.heapLevel() == Level.WARM);
    heap.pseudoClassStateChanged(HOT, reading.heapLevel() == Level.HOT);
    setAccessibleText(sentence);
    turn(
        List.of(
            new Turn(used, -GaugeReading.degrees(reading.usedShare())),
            new Turn(reserved, -GaugeReading.degrees(reading.reservedShare())),
            new Turn(heap, -GaugeReading.degrees(reading.heapShare()))));
  }

  /** An arc on its way to another length, in degrees. */
  private record Turn(Arc arc, double length) {
    boolean isSmall() {
      return Math.abs(arc.getLength() - length) < SEEN;
    }
  }

  private void turn(List<Turn> turns) {
    moving.stop();
    if (turns.stream().allMatch(Turn::isSmall)
        || getScene() == null
        || getScene().getPreferences().isReducedMotion()) {
      turns.forEach(turn -> turn.arc().setLength(turn.length()));
      return;
    }
    Stream<KeyValue> ends =
        turns.stream()
            .map(
                turn ->
                    new KeyValue(
                        turn.arc().lengthProperty(), turn.length(), Interpolator.EASE_OUT));
    moving = new Timeline(new KeyFrame(MOVE, ends.toArray(KeyValue[]::new)));
    moving.play();
  }

  private static Arc track(double radius, double width) {
    Arc track = arc(radius, width, "gauge-track");
    track.setLength(-GaugeReading.SWEEP);
    return track;
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
