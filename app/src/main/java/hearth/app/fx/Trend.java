package hearth.app.fx;

import java.time.Duration;

/**
 * A line of the last minutes, ready to be drawn: some values of 0 to 1 by their place of 0 (oldest)
 * to 1 (now). Immutable.
 */
public final class Trend {

  /** How far back a trend reaches. */
  public static final Duration SPAN = Duration.ofMinutes(5);

  /** So many points are drawn at most: more could not be told apart. */
  static final int POINTS = 60;

  /** Nothing is known. */
  public static final Trend EMPTY = new Trend(new double[0]);

  private final double[] places;

  private Trend(double[] places) {
    this.places = places;
  }

  /** A sample's time, in milliseconds since 1970. */
  @FunctionalInterface
  public interface Times {
    long at(int i);
  }

  /** A sample's value. */
  @FunctionalInterface
  public interface Values {
    double at(int i);
  }

  /**
   * Thins samples out: of those within five seconds the largest counts, so that no peak is lost.
   *
   * @param size how many samples, oldest first
   * @param full the value that is drawn at the very top
   * @param nowMillis the right edge
   */
  public static Trend of(int size, Times times, Values values, double full, long nowMillis) {
    double[] places = new double[2 * POINTS];
    int points = 0;
    int lastBucket = -1;
    for (int i = 0; i < size; i++) {
      double x = 1 - (nowMillis - times.at(i)) / (double) SPAN.toMillis();
      if (x < 0 || x > 1) {
        continue;
      }
      double y = full <= 0 ? 0 : Math.clamp(values.at(i) / full, 0, 1);
      int bucket = (int) Math.min(POINTS - 1, x * POINTS);
      if (bucket == lastBucket) {
        places[2 * points - 1] = Math.max(places[2 * points - 1], y);
        places[2 * points - 2] = x;
      } else {
        places[2 * points] = x;
        places[2 * points + 1] = y;
        points++;
        lastBucket = bucket;
      }
    }
    double[] used = new double[2 * points];
    System.arraycopy(places, 0, used, 0, used.length);
    return new Trend(used);
  }

  public int size() {
    return places.length / 2;
  }

  /** Where point {@code i} is in time, from 0, {@link #SPAN} ago, to 1, now. */
  public double x(int i) {
    return places[2 * i];
  }

  /** The value of point {@code i}, from 0 to 1. */
  public double y(int i) {
    return places[2 * i + 1];
  }
}
