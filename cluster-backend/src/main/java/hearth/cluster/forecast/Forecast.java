package hearth.cluster.forecast;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/**
 * How long one job takes, learned from past runs of its type on this computer: before it begins,
 * and again and again while it runs. Immutable.
 *
 * <p>Bayes' rule on a grid of ln T, T being the time of the whole run. The prior is the prediction
 * of {@link SizeFit} from the most similar past runs. Once the run has begun, T is more than the
 * time that has passed, and the progress speaks for the T at which past runs were so far after the
 * same share of their time, see {@link ProgressEvidence}. The range is that from the first to the
 * last tenth of the posterior: 80 %.
 */
public final class Forecast {

  /** Fewer runs tell nothing. */
  public static final int FEWEST = 5;

  /** More runs than these add nothing, and are of older days. */
  private static final int MOST = 40;

  /** A run so much larger or smaller than all that are known is another matter. */
  private static final double BEYOND = 4;

  private final SizeFit.Prediction prior;
  private final List<ProgressCurve> curves;

  private Forecast(SizeFit.Prediction prior, List<ProgressCurve> curves) {
    this.prior = prior;
    this.curves = List.copyOf(curves);
  }

  /**
   * Learns from past runs: from those with the same parameters, else from those that were started
   * alike, else from all.
   *
   * @param past finished runs of the job's type, newest first
   * @return empty when there are too few that are similar
   */
  public static Optional<Forecast> of(List<PastRun> past, Work work) {
    Predicate<PastRun> startedAlike = run -> run.work().session() == work.session();
    Predicate<PastRun> asked = run -> run.work().parameters().equals(work.parameters());
    for (Predicate<PastRun> similar :
        List.<Predicate<PastRun>>of(startedAlike.and(asked), startedAlike, run -> true)) {
      List<PastRun> group =
          past.stream()
              .filter(run -> run.seconds() > 0)
              .filter(similar)
              .sorted(Comparator.comparingDouble(run -> distance(run.work(), work)))
              .limit(MOST)
              .toList();
      if (group.size() >= FEWEST && isWithin(group, work)) {
        return Optional.of(
            new Forecast(
                predict(group, work),
                group.stream().map(PastRun::progress).filter(ProgressCurve::isKnown).toList()));
      }
    }
    return Optional.empty();
  }

  /** Of the sizes' logarithms. */
  private static double distance(Work some, Work other) {
    return Math.abs(Math.log((some.bytesPerCore() + 1) / (other.bytesPerCore() + 1)));
  }

  private static boolean isWithin(List<PastRun> group, Work work) {
    double size = work.bytesPerCore();
    return group.stream().anyMatch(run -> run.work().bytesPerCore() <= size * BEYOND)
        && group.stream().anyMatch(run -> run.work().bytesPerCore() * BEYOND >= size);
  }

  /** The time of the whole run, before it begins. */
  public TimeRange total() {
    return range(0, total -> 1);
  }

  /**
   * The time that is left of a run.
   *
   * @param elapsed since its begin
   * @param fraction done of the whole, 0 to 1
   */
  public TimeRange remaining(Duration elapsed, double fraction) {
    double seconds = Math.max(1e-3, elapsed.toMillis() / 1000.0);
    if (curves.size() < ProgressEvidence.FEWEST) {
      return range(seconds, total -> 1);
    }
    ProgressEvidence evidence = ProgressEvidence.of(curves, fraction);
    return range(seconds, total -> evidence.likelihood(seconds, total));
  }

  private static SizeFit.Prediction predict(List<PastRun> group, Work work) {
    return SizeFit.predict(
        group.stream().mapToDouble(run -> run.work().bytesPerCore()).toArray(),
        group.stream().mapToDouble(PastRun::seconds).toArray(),
        work.bytesPerCore());
  }

  /** The range of the time beyond {@code elapsed}, under a likelihood of the whole time. */
  private TimeRange range(double elapsed, DoubleUnaryOperator likelihood) {
    Tails tails = Tails.of(prior, elapsed, likelihood);
    return TimeRange.ofSeconds(
        Math.max(0, tails.low() - elapsed), Math.max(0, tails.high() - elapsed));
  }
}
