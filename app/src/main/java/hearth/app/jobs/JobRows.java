package hearth.app.jobs;

import hearth.cluster.queue.JobSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One row for each job that was seen: the same one while its snapshot changes. */
final class JobRows {
  private final Map<String, JobRow> rows = new HashMap<>();
  private final Set<String> live = new HashSet<>();
  private final Consumer<JobSnapshot> onEnd;

  /**
   * @param onEnd told once of each job that ends while its row is here
   */
  JobRows(Consumer<JobSnapshot> onEnd) {
    this.onEnd = onEnd;
  }

  Optional<JobRow> find(String jobId) {
    return Optional.ofNullable(rows.get(jobId));
  }

  /** The rows of the jobs in view, brought up to date. */
  List<JobRow> live(List<JobSnapshot> jobs) {
    live.clear();
    return jobs.stream().map(this::live).toList();
  }

  private JobRow live(JobSnapshot now) {
    live.add(now.id());
    JobRow row = rows.computeIfAbsent(now.id(), id -> new JobRow(now));
    JobSnapshot before = row.get();
    row.show(now);
    if (!before.state().isFinal() && now.state().isFinal()) {
      onEnd.accept(now);
    }
    return row;
  }

  /** The row of a job of the past, which tells less than one in view. */
  JobRow past(JobSnapshot job) {
    JobRow row = rows.computeIfAbsent(job.id(), id -> new JobRow(job));
    if (!live.contains(job.id())) {
      row.show(job);
    }
    return row;
  }

  /** Forgets all rows but these. */
  void keep(Set<JobRow> shown) {
    rows.values().removeIf(row -> !live.contains(row.id()) && !shown.contains(row));
  }
}
