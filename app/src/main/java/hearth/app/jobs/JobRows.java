package hearth.app.jobs;

import hearth.cluster.queue.JobSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of jobs on the screen: as snapshots come in, it changes as little as possible. */
final class JobRows {
  private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
  private final Consumer<JobSnapshot> onEnd;

  /**
   * @param onEnd told once of each job that ends while its row is here
   */
  JobRows(Consumer<JobSnapshot> onEnd) {
    this.onEnd = onEnd;
  }

  /** Every job, newest first. */
  ObservableList<JobRow> list() {
    return rows;
  }

  Optional<JobRow> find(String jobId) {
    return rows.stream().filter(row -> row.id().equals(jobId)).findFirst();
  }

  /** Puts a job that was just submitted first, unless it is here already. */
  void addFirst(JobSnapshot job) {
    if (find(job.id()).isEmpty()) {
      rows.add(0, new JobRow(job));
    }
  }

  /** Shows these jobs; rows that stay are the same objects, so a list keeps its selection. */
  void show(List<JobSnapshot> jobs) {
    Map<String, JobRow> known = new HashMap<>();
    rows.forEach(row -> known.put(row.id(), row));
    arrange(jobs.stream().map(job -> row(known, job)).toList());
  }

  private JobRow row(Map<String, JobRow> known, JobSnapshot now) {
    JobRow row = known.get(now.id());
    if (row == null) {
      return new JobRow(now);
    }
    JobSnapshot before = row.get();
    row.show(now);
    if (!before.state().isFinal() && now.state().isFinal()) {
      onEnd.accept(now);
    }
    return row;
  }

  private void arrange(List<JobRow> now) {
    rows.removeIf(row -> !now.contains(row));
    for (int i = 0; i < now.size(); i++) {
      JobRow row = now.get(i);
      if (i < rows.size() && rows.get(i) == row) {
        continue;
      }
      rows.remove(row);
      rows.add(i, row);
    }
  }
}
