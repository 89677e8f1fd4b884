package hearth.app.cli;

import hearth.app.text.Messages;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** A result's figures as a person reads them. */
final class Figures {

  private Figures() {}

  /** {@code distinctKmers} or {@code distinct-kmers} as "distinct kmers". */
  static String label(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT);
  }

  /** Numbers with thousands separators, all else as it is. */
  static String value(Map.Entry<String, Object> figure) {
    Object value = figure.getValue();
    return value instanceof Number
        ? NumberFormat.getInstance(Messages.LOCALE).format(value)
        : String.valueOf(value);
  }
}
