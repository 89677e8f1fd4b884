package hearth.app.fx;

import hearth.app.text.ByteSize;
import hearth.app.text.Messages;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as a person reads them. */
public final class Format {
  private static final long MIB = 1L << 20;

  private final Locale locale;
  private final ZoneId zone;

  public Format(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
  }

  /** Bytes in the largest unit that gives at least 1 (1 KB = 1,024 B), such as {@code 1.4 GB}. */
  public String bytes(long bytes) {
    return ByteSize.words(bytes, locale);
  }

  /** MiB, as profiles have them. */
  public String megabytes(long megabytes) {
    return bytes(megabytes * MIB);
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
    if (seconds == 0 && duration.isPositive()) {
      return "<\u00a01\u00a0s";
    }
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

  /** A moment: today's by its time, others by date and time, with the year where it is another. */
  public String moment(Instant at, Instant now) {
    ZonedDateTime then = at.atZone(zone);
    ZonedDateTime here = now.atZone(zone);
    String date =
        then.getYear() == here.getYear()
            ? Messages.text("date.day")
            : Messages.text("date.day.year");
    String day = then.toLocalDate().equals(here.toLocalDate()) ? "" : date + " ";
    return DateTimeFormatter.ofPattern(day + "HH:mm", locale).format(then);
  }

  /** A moment to the second: today's by its time, others by date and time. */
  public String clock(Instant at, Instant now) {
    boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    String pattern = today ? "HH:mm:ss" : Messages.text("date.day") + " HH:mm";
    return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
  }

  /** The last name of a path. */
  public static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
