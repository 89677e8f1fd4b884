package hearth.app.text;

import java.util.Locale;

/** Sizes as a person reads them. */
public final class ByteSize {
  private static final long UNIT = 1024;
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

  private ByteSize() {}

  /** Bytes in the largest unit that gives at least 1 (1 KB = 1,024 B), such as {@code 1.4 GB}. */
  public static String words(long bytes, Locale locale) {
    double value = bytes;
    int unit = 0;
    while (Math.round(value) >= UNIT && unit < UNITS.length - 1) {
      value /= UNIT;
      unit++;
    }
    boolean fine = unit >= 2 && value < 9.95;
    return String.format(locale, fine ? "%.1f\u00a0%s" : "%.0f\u00a0%s", value, UNITS[unit]);
  }
}
