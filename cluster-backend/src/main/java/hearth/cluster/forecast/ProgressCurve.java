package hearth.cluster.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which share of its time a past run had taken when so much of it was done. */
public final class ProgressCurve {
  public static final ProgressCurve UNKNOWN = new ProgressCurve(List.of(), 1);

  /**
   * What a run told of itself.
   *
   * @param seconds since its begin
   * @param fraction done of the whole, 0 to 1
   */
  public record Point(double seconds, double fraction) {}

  /** Where the fraction rose, in order. */
  private final List<Point> steps;

  private final double total;

  private ProgressCurve(List<Point> steps, double total) {
    this.steps = List.copyOf(steps);
    this.total = total;
  }

  /**
   * The curve of a run.
   *
   * @param told what it told of itself, in order
   * @param totalSeconds how long it took; more than 0
   */
  public static ProgressCurve of(List<Point> told, double totalSeconds) {
    List<Point> steps = new ArrayList<>();
    double highest = 0;
    for (Point point : told) {
      if (point.fraction() > highest && point.seconds() <= totalSeconds) {
        highest = point.fraction();
        steps.add(point);
      }
    }
    return new ProgressCurve(steps, totalSeconds);
  }

  public boolean isKnown() {
    return !steps.isEmpty();
  }

  /** How much was done after a share of the time. */
  double at(double share) {
    double done = 0;
    for (Point step : steps) {
      if (step.seconds() <= share * total) {
        done = step.fraction();
      }
    }
    return done;
  }

  /** The share of the time, 0 to 1, after which so much was done. */
  double reached(double fraction) {
    return fraction <= 0 ? 0 : share(steps.stream().filter(at -> at.fraction() >= fraction));
  }

  /** The share of the time, 0 to 1, after which more was done. */
  double left(double fraction) {
    return share(steps.stream().filter(at -> at.fraction() > fraction));
  }

  private double share(Stream<Point> after) {
    return after.findFirst().map(at -> at.seconds() / total).orElse(1.0);
  }
}
