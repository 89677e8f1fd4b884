package hearth.app.fx;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Figures as a person reads them. */
public final class Format {
  private static final long UNIT = 1024;
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

  private final Locale locale;
  private final ZoneId zone;

  public Format(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
  }

  /** Bytes in the largest unit that gives at least 1 (1 KB = 1,024 B), such as {@code 1.4 GB}. */
  public String bytes(long bytes) {
    double value = bytes;
    int unit = 0;
    while (Math.round(value) >= UNIT && unit < UNITS.length - 1) {
      value /= UNIT;
      unit++;
    }
    boolean fine = unit >= 2 && value < 9.95;
    return String.format(locale, fine ? "%.1f\u00a0%s" : "%.0f\u00a0%s", value, UNITS[unit]);
  }

  /** MiB, as profiles have them. */
  public String megabytes(long megabytes) {
    return bytes(megabytes * UNIT * UNIT);
  }

  /** A whole number with grouping. */
  public String count(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A number with a fixed count of decimals. */
  public String decimal(double number, int decimals) {
    return String.format(locale, "%,." + decimals + "f", number);
  }

  /** A figure of a manifest: numbers grouped, everything else as it is. */
  public String figure(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return count(((Number) value).longValue());
    }
    if (value instanceof Number number) {
      NumberFormat format = NumberFormat.getNumberInstance(locale);
      format.setMaximumFractionDigits(3);
      return format.format(number.doubleValue());
    }
    return String.valueOf(value);
  }

  /** A share of 0 to 1 as whole per cent. */
  public String percent(double share) {
    return String.format(locale, "%.0f\u00a0%%", share * 100);
  }

  /** A length of time in its two largest units, such as {@code 2 min 05 s}. */
  public String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return seconds + "\u00a0s";
    }
    if (seconds < 3600) {
      return String.format(locale, "%d\u00a0min %02d\u00a0s", seconds / 60, seconds % 60);
    }
    if (seconds < 86_400) {
      return String.format(locale, "%d\u00a0h %02d\u00a0min", seconds / 3600, seconds / 60 % 60);
    }
    return String.format(locale, "%d\u00a0d %d\u00a0h", seconds / 86_400, seconds / 3600 % 24);
  }

  /** A moment: today's by its time, others by date and time. */
  public String moment(Instant at, Instant now) {
    boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    DateTimeFormatter format =
        today
            ? DateTimeFormatter.ofPattern("HH:mm", locale)
            : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
    return format.format(at.atZone(zone));
  }

  /** A moment to the second: today's by its time, others by date and time. */
  public String clock(Instant at, Instant now) {
    boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    String pattern = today ? "HH:mm:ss" : "d MMM HH:mm";
    return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
  }

  /** The last name of a path. */
  public static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
