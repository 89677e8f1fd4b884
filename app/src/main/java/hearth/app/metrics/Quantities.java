package hearth.app.metrics;

import hearth.app.fx.Format;
import hearth.app.text.Messages;
import java.time.Duration;

/** Measured values in words. */
final class Quantities {
  private static final double FEW = 10;

  private final Format format;

  Quantities(Format format) {
    this.format = format;
  }

  String bytes(double value) {
    return format.bytes(Math.round(value));
  }

  String cores(double value) {
    return Messages.text("metrics.cores", format.decimal(value, 2));
  }

  /** Means of whole numbers have decimals as long as these matter. */
  String count(double value) {
    boolean whole = value >= FEW || value == Math.rint(value);
    return whole ? format.count(Math.round(value)) : format.decimal(value, 1);
  }

  String time(double seconds) {
    return seconds < FEW && seconds > 0
        ? Messages.text("metrics.seconds", format.decimal(seconds, 1))
        : format.duration(Duration.ofSeconds(Math.round(seconds)));
  }
}
