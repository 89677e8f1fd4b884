package hearth.cluster.scaling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the runs of a scaling experiment show.
 *
 * @param points one for each number of workers with a finished run, ascending
 * @param law Amdahl's law fitted to all times, where there are enough
 */
public record ScalingFigures(List<Point> points, Optional<Amdahl> law) {

  /** Whoever gets a tenth faster by another worker hardly notices. */
  private static final double WORTH = 1.1;

  public ScalingFigures {
    points = List.copyOf(points);
  }

  /**
   * The runs with one number of workers.
   *
   * @param seconds their times, ascending
   * @param median of these
   * @param speedUp how many times as fast as with the fewest workers
   * @param efficiency the speed-up for each worker of those that were added: 1 is perfect
   */
  public record Point(
      int workers, List<Double> seconds, double median, double speedUp, double efficiency) {
    public Point {
      seconds = List.copyOf(seconds);
    }
  }

  /** Of runs, finished or not. */
  static ScalingFigures of(List<ScalingRun> runs) {
    Map<Integer, List<Double>> times = new TreeMap<>();
    List<Amdahl.Timing> timings = new ArrayList<>();
    for (ScalingRun run : runs) {
      Optional<Duration> time = run.time();
      if (time.isPresent()) {
        double seconds = time.get().toMillis() / 1000.0;
        times.computeIfAbsent(run.workers(), w -> new ArrayList<>()).add(seconds);
        timings.add(new Amdahl.Timing(run.workers(), seconds));
      }
    }
    List<Point> points = new ArrayList<>();
    double first = 0;
    int fewest = 0;
    for (Map.Entry<Integer, List<Double>> entry : times.entrySet()) {
      List<Double> sorted = entry.getValue().stream().sorted().toList();
      double median = median(sorted);
      if (points.isEmpty()) {
        first = median;
        fewest = entry.getKey();
      }
      double speedUp = first / median;
      points.add(
          new Point(entry.getKey(), sorted, median, speedUp, speedUp * fewest / entry.getKey()));
    }
    return new ScalingFigures(points, Amdahl.fit(timings));
  }

  /**
   * The fewest workers with which the job is hardly slower than with the best number of those that
   * were tried; empty without any finished run.
   */
  public Optional<Point> advised() {
    double best = points.stream().mapToDouble(Point::median).min().orElse(0);
    return points.stream().filter(point -> point.median() <= best * WORTH).findFirst();
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
