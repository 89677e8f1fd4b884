package hearth.app.jobs;

import hearth.app.fx.Tasks;
import hearth.app.text.Messages;
import hearth.app.text.TimeLeft;
import hearth.cluster.queue.DiskOutlook;
import hearth.cluster.queue.DraftProblem;
import hearth.cluster.queue.JobDraft;
import hearth.cluster.queue.JobRejected;
import hearth.cluster.queue.JobService;
import hearth.jobs.sequence.PartitionPlan;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is foretold of a job while a person fills it in: partitions, time and disk. It is found out
 * in the background, and only the latest look counts. For the window's thread.
 */
final class FormOutlook {
  private final JobService service;
  private final Tasks tasks;
  private final Consumer<List<DraftProblem>> rejected;
  private final ReadOnlyStringWrapper partitions = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable DiskOutlook> disk = new ReadOnlyObjectWrapper<>();
  private int lookNumber;

  /**
   * @param rejected told why nothing can be foretold, as when the engine does not see a file
   */
  FormOutlook(JobService service, Tasks tasks, Consumer<List<DraftProblem>> rejected) {
    this.service = service;
    this.tasks = tasks;
    this.rejected = rejected;
  }

  /** Into how many partitions the files will be cut and why, or empty. */
  ReadOnlyStringProperty partitions() {
    return partitions.getReadOnlyProperty();
  }

  /** How long the job will take, or that this is not known; empty while there are no files. */
  ReadOnlyStringProperty time() {
    return time.getReadOnlyProperty();
  }

  /** What the job will take on disk; null while nobody knows. */
  ReadOnlyObjectProperty<@Nullable DiskOutlook> disk() {
    return disk.getReadOnlyProperty();
  }

  /** There is nothing to foretell. */
  void clear() {
    lookNumber++;
    partitions.set("");
    time.set("");
    disk.set(null);
  }

  /** Looks again. */
  void look(JobDraft draft) {
    int number = ++lookNumber;
    tasks.follow(
        service.forecast(draft),
        range -> {
          if (number == lookNumber) {
            time.set(
                range
                    .map(known -> Messages.text("jobs.form.time", TimeLeft.words(known)))
                    .orElse(Messages.text("jobs.form.time.unknown")));
          }
        },
        failure -> failed(number, failure));
    tasks.follow(
        service.disk(draft),
        outlook -> {
          if (number == lookNumber) {
            disk.set(outlook.orElse(null));
          }
        },
        failure -> failed(number, failure));
    tasks.run(
        () -> service.partitions(draft).map(PartitionPlan::sentence).orElse(""),
        sentence -> {
          if (number == lookNumber) {
            partitions.set(sentence);
          }
        });
  }

  private void failed(int number, Throwable failure) {
    if (!(failure instanceof JobRejected why)) {
      tasks.faults().report(failure);
    } else if (number == lookNumber) {
      time.set("");
      disk.set(null);
      rejected.accept(why.problems());
    }
  }
}
