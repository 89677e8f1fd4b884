package hearth.cluster.queue;

import hearth.cluster.Subscription;
import hearth.jobs.contract.JobEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All who listen to attempts. */
final class AttemptListeners implements AttemptListener {

  private final List<AttemptListener> listeners = new CopyOnWriteArrayList<>();

  Subscription add(AttemptListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Passes on what a job's present attempt has told since the last call. */
  void follow(TrackedJob job) {
    List<JobEvent> events = job.takeUntold();
    if (!events.isEmpty()) {
      told(job.cluster(), job.id(), job.attempt(), events);
    }
  }

  @Override
  public void told(String cluster, String jobId, int attempt, List<JobEvent> events) {
    listeners.forEach(listener -> listener.told(cluster, jobId, attempt, events));
  }

  @Override
  public void removed(List<String> jobIds) {
    listeners.forEach(listener -> listener.removed(jobIds));
  }
}
