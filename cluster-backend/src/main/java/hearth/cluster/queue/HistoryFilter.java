package hearth.cluster.queue;

import hearth.jobs.contract.JobRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page of past and present jobs.
 *
 * @param states only jobs in one of these; in any when empty
 * @param type only jobs of this type
 * @param text words, of which each must be in the job's id or in the name of one of its inputs, in
 *     small or capital letters
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

  /** Whether each word of a text is in a job's id or in the names of its inputs. */
  public static boolean hasWords(JobRequest job, String text) {
    String words = Rows.words(job);
    return words(text).stream().allMatch(words::contains);
  }

  /** A text's words, as they are looked for. */
  static List<String> words(String text) {
    return Stream.of(Rows.folded(text).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
