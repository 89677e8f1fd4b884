package hearth.cluster.queue;

import hearth.cluster.results.ResultStore.ResultEntry;
import hearth.cluster.results.StageFigures;
import hearth.jobs.contract.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job's directory tells of it.
 *
 * @param attempts the first one first; none of a job that was never launched
 * @param files its files with their sizes, by name
 */
public record JobDetails(List<Run> attempts, List<ResultEntry> files) {
  public JobDetails {
    attempts = List.copyOf(attempts);
    files = List.copyOf(files);
  }

  /** What the job takes on disk, in bytes. */
  public long bytes() {
    return files.stream().mapToLong(ResultEntry::bytes).sum();
  }

  /** The latest attempt. */
  public Optional<Run> latest() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
  }

  /**
   * One attempt.
   *
   * @param session the session that ran it, or null when it had a driver of its own
   * @param application Spark's id of it, or null when it never got an executor
   * @param outcome how it ended, or null when it has not
   * @param metrics its latest sums by name, such as {@code bytesRead}
   * @param stages its stages that have ended
   */
  public record Run(
      int number,
      @Nullable String session,
      @Nullable String application,
      @Nullable Instant started,
      @Nullable Instant ended,
      @Nullable JobState outcome,
      @Nullable Failure failure,
      Map<String, Double> metrics,
      List<StageFigures> stages) {
    public Run {
      metrics = Map.copyOf(metrics);
      stages = List.copyOf(stages);
    }
  }
}
