package hearth.app.jobs;

import hearth.cluster.queue.HistoryFilter;
import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are looked for.
 *
 * @param text words of which each must be in a job's id or in the name of an input
 * @param state only jobs in this state, or null
 * @param type only jobs of this type, or null
 * @param since how long ago they were submitted at most
 */
record JobFilter(String text, @Nullable JobState state, @Nullable String type, Since since) {

  /** Every job. */
  static final JobFilter ALL = new JobFilter("", null, null, Since.EVER);

  private static final Set<JobState> OVER =
      Stream.of(JobState.values()).filter(JobState::isFinal).collect(Collectors.toSet());

  /** How far back. */
  enum Since {
    EVER(null),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    private final @Nullable Duration back;

    Since(@Nullable Duration back) {
      this.back = back;
    }

    Optional<Instant> from(Instant now) {
      return Optional.ofNullable(back).map(now::minus);
    }
  }

  JobFilter withText(String other) {
    return new JobFilter(other, state, type, since);
  }

  JobFilter withState(@Nullable JobState other) {
    return new JobFilter(text, other, type, since);
  }

  JobFilter withType(@Nullable String other) {
    return new JobFilter(text, state, other, since);
  }

  JobFilter withSince(Since other) {
    return new JobFilter(text, state, type, other);
  }

  boolean isAll() {
    return text.isBlank() && state == null && type == null && since == Since.EVER;
  }

  /** A page of the past. */
  HistoryFilter past(Instant now, int offset, int limit) {
    return new HistoryFilter(
        state == null ? OVER : Set.of(state),
        Optional.ofNullable(type),
        Optional.of(text.strip()).filter(words -> !words.isEmpty()),
        since.from(now),
        offset,
        limit);
  }

  /** Whether a job is looked for. */
  boolean matches(JobSnapshot job, Instant now) {
    return (state == null || job.state() == state)
        && (type == null || job.request().type().equals(type))
        && since.from(now).map(from -> !job.request().submitted().isBefore(from)).orElse(true)
        && HistoryFilter.hasWords(job.request(), text);
  }

  /** Those of some jobs that are looked for. */
  List<JobSnapshot> of(List<JobSnapshot> jobs, Instant now) {
    return isAll() ? jobs : jobs.stream().filter(job -> matches(job, now)).toList();
  }
}
