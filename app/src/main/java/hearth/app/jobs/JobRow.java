package hearth.app.jobs;

import hearth.cluster.queue.JobSnapshot;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One job of the list. It stays the same while its snapshot changes, and so does its selection. */
public final class JobRow implements JobItem {
  private final ReadOnlyObjectWrapper<JobSnapshot> snapshot;

  JobRow(JobSnapshot first) {
    this.snapshot = new ReadOnlyObjectWrapper<>(first);
  }

  public String id() {
    return snapshot.get().id();
  }

  public JobSnapshot get() {
    return snapshot.get();
  }

  void show(JobSnapshot now) {
    snapshot.set(now);
  }

  public ReadOnlyObjectProperty<JobSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }
}
