package hearth.app.plot;

import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** What of an axis is in sight, linear or logarithmic. */
public final class AxisView {
  private AxisView() {}

  /** The range that is in sight after a zoom by a factor around a place, which stays. */
  public static Range by(ValueAxis axis, double factor, double at) {
    boolean log = axis instanceof LogAxis;
    double from = place(axis.getLowerBound(), log);
    double to = place(axis.getUpperBound(), log);
    double middle = place(at, log);
    return new Range(
        value(middle - (middle - from) * factor, log), value(middle + (to - middle) * factor, log));
  }

  /** The place in the middle of the view. */
  public static double middle(ValueAxis axis) {
    boolean log = axis instanceof LogAxis;
    return value((place(axis.getLowerBound(), log) + place(axis.getUpperBound(), log)) / 2, log);
  }

  /**
   * The range that is in sight after a move, as wide as before.
   *
   * @param share how far, in widths of the view; to the right when positive
   * @param all where the move ends at either side
   */
  public static Range moved(ValueAxis axis, double share, Range all) {
    boolean log = axis instanceof LogAxis;
    double from = place(axis.getLowerBound(), log);
    double to = place(axis.getUpperBound(), log);
    double left = Math.min(0, place(all.getLowerBound(), log) - from);
    double right = Math.max(0, place(all.getUpperBound(), log) - to);
    double by = Math.clamp(share * (to - from), left, right);
    return new Range(value(from + by, log), value(to + by, log));
  }

  /** The part of {@code wanted} within {@code all}, moved or widened to be {@code least} wide. */
  public static Range within(Range wanted, Range all, double least) {
    double width = Math.min(least, all.getLength());
    double from =
        Math.clamp(wanted.getLowerBound(), all.getLowerBound(), all.getUpperBound() - width);
    double to = Math.clamp(wanted.getUpperBound(), from + width, all.getUpperBound());
    return new Range(from, to);
  }

  private static double place(double value, boolean log) {
    return log ? Math.log(value) : value;
  }

  private static double value(double place, boolean log) {
    return log ? Math.exp(place) : place;
  }
}
