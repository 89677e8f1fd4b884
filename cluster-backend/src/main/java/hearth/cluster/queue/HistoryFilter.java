package hearth.cluster.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A page of past and present jobs.
 *
 * @param states only jobs in one of these; in any when empty
 * @param type only jobs of this type
 * @param text only jobs whose id, or the name of one of whose inputs, contains this, in small or
 *     capital letters
 * @param since only jobs that were submitted then or later
 * @param offset how many to leave out
 * @param limit how many at most
 */
public record HistoryFilter(
    Set<JobState> states,
    Optional<String> type,
    Optional<String> text,
    Optional<Instant> since,
    int offset,
    int limit) {
  public HistoryFilter {
    states = Set.copyOf(states);
  }

  /** The newest ones. */
  public static HistoryFilter newest(int limit) {
    return new HistoryFilter(
        Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), 0, limit);
  }
}
