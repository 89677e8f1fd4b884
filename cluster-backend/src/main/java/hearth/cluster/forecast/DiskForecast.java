package hearth.cluster.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a job takes on disk.
 *
 * <p>Learned from past runs of its type with the same parameters, as {@link Forecast} learns times:
 * {@link SizeFit} of the bytes against those of the input. Parameters decide whether a result is a
 * table of some lines or every k-mer, so runs with others tell nothing. While too few such runs are
 * known, it is what the job type states as its most.
 *
 * @param temporary in the folder where executors put what goes between tasks; free again when the
 *     job has ended
 * @param result in the results folder; stays
 * @param learned whether past runs told it
 */
public record DiskForecast(DiskRange temporary, DiskRange result, boolean learned) {

  private static final int MOST = 40;

  /** A run so much larger or smaller than all that are known is another matter. */
  private static final double BEYOND = 4;

  /**
   * Foretells it.
   *
   * @param past finished runs of the job's type
   * @param draft input and parameters of the job
   * @param stated the most that its type states, or null when it states nothing
   * @return empty when neither runs nor the type tell anything
   */
  public static Optional<DiskForecast> of(
      List<PastUse> past, Work draft, @Nullable DiskForecast stated) {
    List<PastUse> similar =
        past.stream()
            .filter(run -> run.parameters().equals(draft.parameters()))
            .sorted(Comparator.comparingDouble(run -> distance(run, draft)))
            .limit(MOST)
            .toList();
    if (similar.size() < Forecast.FEWEST || !isWithin(similar, draft)) {
      return Optional.ofNullable(stated);
    }
    return Optional.of(
        new DiskForecast(
            range(similar, draft, PastUse::temporaryBytes),
            range(similar, draft, PastUse::resultBytes),
            true));
  }

  /** What a type states as its most. */
  public static DiskForecast atMost(long temporary, long result) {
    return new DiskForecast(DiskRange.atMost(temporary), DiskRange.atMost(result), false);
  }

  private static double distance(PastUse run, Work draft) {
    return Math.abs(Math.log((run.textBytes() + 1) / (draft.textBytes() + 1)));
  }

  private static boolean isWithin(List<PastUse> runs, Work draft) {
    return runs.stream().anyMatch(run -> run.textBytes() <= draft.textBytes() * BEYOND)
        && runs.stream().anyMatch(run -> run.textBytes() * BEYOND >= draft.textBytes());
  }

  private static DiskRange range(List<PastUse> runs, Work draft, ToDoubleFunction<PastUse> amount) {
    double[] amounts = runs.stream().mapToDouble(amount).toArray();
    for (double bytes : amounts) {
      if (bytes < 1) {
        // Of some that wrote nothing no logarithm tells how much the others will.
        return DiskRange.atMost(most(runs, draft, amount));
      }
    }
    Tails tails =
        Tails.of(
            SizeFit.predict(
                runs.stream().mapToDouble(PastUse::textBytes).toArray(),
                amounts,
                draft.textBytes()));
    return new DiskRange(Math.round(tails.low()), Math.round(tails.high()));
  }

  /** As much for each byte as the run that wrote most. */
  private static long most(List<PastUse> runs, Work draft, ToDoubleFunction<PastUse> amount) {
    return Math.round(
        runs.stream()
                .mapToDouble(run -> amount.applyAsDouble(run) / Math.max(1, run.textBytes()))
                .max()
                .orElse(0)
            * draft.textBytes());
  }
}
