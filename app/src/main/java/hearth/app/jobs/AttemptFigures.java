package hearth.app.jobs;

import hearth.app.fx.Format;
import hearth.app.text.Messages;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the metrics of an attempt are called, in which unit they are shown, and in which order. */
final class AttemptFigures {
  private static final double MILLIS = 1000;

  private final Format format;
  private final Map<String, Figure> known = new LinkedHashMap<>();

  AttemptFigures(Format format) {
    this.format = format;
    Function<Double, String> bytes = value -> format.bytes(Math.round(value));
    Function<Double, String> seconds =
        value -> format.duration(Duration.ofMillis(Math.round(value * MILLIS)));
    Function<Double, String> count = value -> format.count(Math.round(value));
    known("executorRunSeconds", Messages.text("jobs.metrics.run"), seconds);
    known("gcSeconds", Messages.text("jobs.metrics.gc"), seconds);
    known("peakHeapBytes", Messages.text("jobs.metrics.heap"), bytes);
    known("diskSpillBytes", Messages.text("jobs.metrics.spilled"), bytes);
    known("bytesRead", Messages.text("jobs.metrics.bytes"), bytes);
    known("recordsRead", Messages.text("jobs.metrics.records"), count);
    known("shuffleReadBytes", Messages.text("jobs.metrics.shuffleRead"), bytes);
    known("shuffleWriteBytes", Messages.text("jobs.metrics.shuffleWritten"), bytes);
  }

  private record Figure(String words, Function<Double, String> text) {}

  private void known(String name, String words, Function<Double, String> text) {
    known.put(name, new Figure(words, text));
  }

  /** The words for a metric; one that Hearth does not know is shown as it is called. */
  String words(String name) {
    Figure figure = known.get(name);
    return figure == null ? name : figure.words();
  }

  /** A metric in its unit, or null when it was not measured. */
  @Nullable String text(Map<String, Double> metrics, String name) {
    Double value = metrics.get(name);
    if (value == null) {
      return null;
    }
    Figure figure = known.get(name);
    return figure == null ? format.figure(value) : figure.text().apply(value);
  }

  /** All metrics by their words: first those that Hearth knows. */
  Map<String, String> all(Map<String, Double> metrics) {
    Map<String, String> all = new LinkedHashMap<>();
    known.keySet().stream().filter(metrics::containsKey).forEach(name -> add(all, metrics, name));
    metrics.keySet().stream().sorted().forEach(name -> add(all, metrics, name));
    return all;
  }

  private void add(Map<String, String> all, Map<String, Double> metrics, String name) {
    String text = text(metrics, name);
    if (text != null) {
      all.putIfAbsent(words(name), text);
    }
  }
}
