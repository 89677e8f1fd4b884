package hearth.app.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers for a logarithmic axis: powers of ten over a wide range, 1-2-5 over a narrow one,
 * even steps below that.
 */
final class LogTicks {

  /** About so many are wanted. */
  private static final int WANTED = 9;

  private LogTicks() {}

  /** The ticks from {@code lower} to {@code upper}, both positive. */
  static List<Double> between(double lower, double upper) {
    double decades = Math.log10(upper / lower);
    if (decades >= 2) {
      return scaled(lower, upper, (int) Math.ceil(decades / WANTED), 1);
    }
    return decades >= 0.8 ? scaled(lower, upper, 1, 1, 2, 5) : even(lower, upper);
  }

  private static List<Double> scaled(double lower, double upper, int step, int... factors) {
    List<Double> ticks = new ArrayList<>();
    int last = (int) Math.ceil(Math.log10(upper));
    int first = Math.floorDiv((int) Math.floor(Math.log10(lower)), step) * step;
    for (int exponent = first; exponent <= last; exponent += step) {
      for (int factor : factors) {
        addWhole(ticks, factor * Math.pow(10, exponent), lower, upper);
      }
    }
    return ticks;
  }

  private static List<Double> even(double lower, double upper) {
    double raw = (upper - lower) / WANTED;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double factor = raw <= power ? 1 : raw <= 2 * power ? 2 : raw <= 5 * power ? 5 : 10;
    double step = Math.max(1, factor * power);
    List<Double> ticks = new ArrayList<>();
    for (double n = Math.ceil(lower / step); n * step <= upper; n++) {
      addWhole(ticks, n * step, lower, upper);
    }
    return ticks;
  }

  /** Counts are whole numbers, so nothing below one is a tick. */
  private static void addWhole(List<Double> ticks, double value, double lower, double upper) {
    if (value >= Math.max(1, lower) && value <= upper) {
      ticks.add(value);
    }
  }
}
