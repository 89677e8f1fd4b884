package hearth.app.charts;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What a chart over time shows.
 *
 * @param id tells it from the others of a page
 * @param title what is measured
 * @param summary the values in a sentence
 * @param lines those that are drawn last first
 * @param time what x is
 * @param from where the x axis begins, in seconds
 * @param to where it ends
 * @param quantity what y is
 * @param words a value with its unit
 * @param steps whether a value holds until the next one
 */
public record TimePlot(
    String id,
    String title,
    String summary,
    List<TimeLine> lines,
    Time time,
    double from,
    double to,
    Quantity quantity,
    DoubleFunction<String> words,
    boolean steps) {

  /** What seconds are counted from. */
  public enum Time {
    /** 1970 on the clock of this place. */
    CLOCK,
    /** The begin. */
    ELAPSED
  }

  /** What is measured, which decides where the y axis has ticks. */
  public enum Quantity {
    BYTES,
    /** Whole things. */
    COUNT,
    /** Of which there may be parts. */
    NUMBER,
    SECONDS
  }

  public TimePlot {
    lines = List.copyOf(lines);
  }

  /** The largest value of all lines. */
  public double most() {
    return lines.stream().mapToDouble(TimeLine::most).max().orElse(0);
  }
}
