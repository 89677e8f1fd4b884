package hearth.app.fakes;

import hearth.cluster.metrics.Bucket;
import hearth.cluster.metrics.Figure;
import hearth.cluster.metrics.Line;
import hearth.cluster.metrics.Measured;
import hearth.cluster.metrics.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleUnaryOperator;

/** What was measured, as a test gives it. */
public final class FakeMetrics implements Metrics {
  public final List<String> asked = new CopyOnWriteArrayList<>();
  public volatile Measured cluster = Measured.NOTHING;
  public volatile Measured attempt = Measured.NOTHING;

  @Override
  public Measured cluster(String name, Instant until, Duration range, boolean nodes) {
    asked.add(name + " " + range + (nodes ? " with nodes" : ""));
    return cluster;
  }

  @Override
  public Measured attempt(String jobId, int number) {
    asked.add(jobId + " " + number);
    return attempt;
  }

  /** A cluster of two workers with some work on it, and a while without looks. */
  public static Measured someWork(Duration range, int width) {
    long end = Samples.NOW.getEpochSecond() / width * width;
    int size = (int) (range.toSeconds() / width);
    DoubleUnaryOperator wave = i -> 0.5 + 0.5 * Math.sin(i * 14.0 / size);
    List<Line> lines = new ArrayList<>();
    lines.add(
        line(
            Figure.MEMORY,
            "",
            end,
            width,
            size,
            i -> (900 + 700 * wave.applyAsDouble(i)) * Samples.MIB));
    lines.add(line(Figure.CPU, "", end, width, size, i -> 0.1 + 3.4 * wave.applyAsDouble(i)));
    lines.add(
        line(Figure.CORES_HELD, "", end, width, size, i -> wave.applyAsDouble(i) > 0.3 ? 4 : 0));
    lines.add(line(Figure.TASKS_RUNNING, "", end, width, size, i -> 4 * wave.applyAsDouble(i)));
    lines.add(
        line(Figure.TASKS_ENDED, "", end, width, size, i -> Math.round(9 * wave.applyAsDouble(i))));
    lines.add(line(Figure.MEMORY, "master", end, width, size, i -> 130 * Samples.MIB));
    lines.add(
        line(
            Figure.MEMORY,
            "worker-1",
            end,
            width,
            size,
            i -> (400 + 390 * wave.applyAsDouble(i)) * Samples.MIB));
    lines.add(
        line(
            Figure.MEMORY,
            "worker-2",
            end,
            width,
            size,
            i -> (370 + 310 * wave.applyAsDouble(i)) * Samples.MIB));
    return new Measured(lines);
  }

  private static Line line(
      Figure figure, String node, long end, int width, int size, DoubleUnaryOperator value) {
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (i < size * 0.55 || i > size * 0.7) {
        double mean = value.applyAsDouble(i);
        long start = end - (long) width * (size - i);
        buckets.add(new Bucket(start, width, 2, 2 * mean, mean * 1.2));
      }
    }
    return new Line(figure, node, width, buckets);
  }

  /** An attempt that began so many seconds ago: reading, then the shuffle. */
  public static Measured someAttempt(int seconds) {
    long begin = Samples.NOW.getEpochSecond() - seconds;
    List<Line> lines = new ArrayList<>();
    lines.add(attempt(Figure.HEAP, begin, seconds, 3, i -> (80 + i % 20 * 12) * Samples.MIB));
    lines.add(
        attempt(
            Figure.TASKS_RUNNING, begin, seconds, 3, i -> i >= seconds - 2 ? 0 : 4 - i / 7 % 2));
    lines.add(attempt(Figure.TASKS_DONE, begin, seconds, 5, i -> Math.floor(i / 2)));
    lines.add(attempt(Figure.CPU_TIME, begin, seconds, 5, i -> i * 3.1));
    lines.add(
        attempt(
            Figure.BYTES_READ, begin, seconds, 5, i -> Math.min(i, 0.6 * seconds) * Samples.MIB));
    lines.add(
        attempt(
            Figure.SHUFFLE_WRITTEN,
            begin,
            seconds,
            5,
            i -> Math.min(i, 0.6 * seconds) * 0.7 * Samples.MIB));
    lines.add(
        attempt(
            Figure.SHUFFLE_READ,
            begin,
            seconds,
            5,
            i -> Math.max(0, i - 0.6 * seconds) * 1.05 * Samples.MIB));
    return new Measured(lines);
  }

  private static Line attempt(
      Figure figure, long begin, int seconds, int from, DoubleUnaryOperator value) {
    List<Bucket> buckets = new ArrayList<>();
    for (int i = from; i < seconds; i++) {
      double now = value.applyAsDouble(i);
      buckets.add(new Bucket(begin + i, 1, 1, now, now));
    }
    return new Line(figure, "", 1, buckets);
  }
}
