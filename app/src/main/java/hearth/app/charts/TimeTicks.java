package hearth.app.charts;

import hearth.app.text.Messages;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;

/** Where the axes of a chart over time have ticks, and what these are called. */
final class TimeTicks {
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY = 86_400;
  private static final int[] STEPS = {
    1,
    2,
    5,
    10,
    15,
    30,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    28 * DAY
  };
  private static final long KILO = 1024;
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

  private TimeTicks() {}

  /** Times of day, and dates where ticks are days. */
  static TickUnits clock() {
    TickUnits ticks = new TickUnits();
    for (int step : STEPS) {
      DateTimeFormatter format =
          DateTimeFormatter.ofPattern(
              step < MINUTE ? "HH:mm:ss" : step < DAY ? "HH:mm" : Messages.text("date.weekday"),
              Messages.locale());
      add(step, seconds -> format.format(moment(seconds)), ticks);
    }
    return ticks;
  }

  /** A moment on the clock of this place. */
  static LocalDateTime moment(double seconds) {
    return LocalDateTime.ofEpochSecond(Math.round(seconds), 0, ZoneOffset.UTC);
  }

  /** Lengths of time. */
  static TickUnits elapsed() {
    TickUnits ticks = new TickUnits();
    for (int step : STEPS) {
      add(step, TimeTicks::length, ticks);
    }
    return ticks;
  }

  private static String length(double seconds) {
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return whole + "\u00a0s";
    }
    String rest = ":%02d";
    if (whole < HOUR) {
      String part = whole % MINUTE == 0 ? "" : rest.formatted(whole % MINUTE);
      return whole / MINUTE + part + "\u00a0min";
    }
    String part = whole % HOUR == 0 ? "" : rest.formatted(whole / MINUTE % MINUTE);
    return whole / HOUR + part + "\u00a0h";
  }

  /** Bytes in steps that are whole powers of two. */
  static TickUnits bytes() {
    TickUnits ticks = new TickUnits();
    long unit = 1;
    for (int i = 0; i < UNITS.length; i++) {
      for (long step = 1; step < KILO; step *= 2) {
        add(step * unit, TimeTicks::bytes, ticks);
      }
      unit *= KILO;
    }
    return ticks;
  }

  private static String bytes(double value) {
    double rest = value;
    int unit = 0;
    while (rest >= KILO && unit < UNITS.length - 1) {
      rest /= KILO;
      unit++;
    }
    NumberFormat format =
        new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Messages.locale()));
    return format.format(rest) + "\u00a0" + UNITS[unit];
  }

  private static void add(double step, DoubleFunction<String> words, TickUnits ticks) {
    ticks.add(new NumberTickUnit(step, new Words(words)));
  }

  /** A number in words of ours. */
  private static final class Words extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final transient DoubleFunction<String> words;

    Words(DoubleFunction<String> words) {
      this.words = words;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      return to.append(words.apply(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("ticks are only written");
    }
  }
}
