package hearth.cluster.queue;

import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.JobEvent;
import hearth.jobs.contract.JobRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A job that is followed: its latest picture and its event stream. Used by one thread at a time,
 * except {@link #snapshot} and {@link #open}.
 */
final class TrackedJob {

  private final ResultStore store;
  private final EventStream events;
  private volatile JobSnapshot snapshot;

  private int looksAmiss;
  private boolean beingCancelled;

  TrackedJob(ResultStore store, JobRequest request, int attempt) {
    this.store = store;
    this.events = new EventStream(store, request.id(), attempt);
    this.snapshot = JobReducer.queued(request);
  }

  String id() {
    return snapshot.id();
  }

  /** The cluster that it was submitted to. */
  String cluster() {
    return snapshot.request().profile();
  }

  int attempt() {
    return events.attempt();
  }

  ResultStore store() {
    return store;
  }

  JobSnapshot snapshot() {
    return snapshot;
  }

  boolean isQueued() {
    return snapshot.state() == JobState.QUEUED;
  }

  boolean isFinal() {
    return snapshot.state().isFinal();
  }

  void show(JobSnapshot next) {
    snapshot = next;
  }

  /**
   * Reads what the agent wrote since the last call.
   *
   * @return whether there was anything
   * @throws IOException when the volume cannot be read
   */
  boolean read() throws IOException {
    List<JobEvent> news = events.poll();
    JobSnapshot next = snapshot;
    for (JobEvent event : news) {
      next = JobReducer.reduce(next, event);
    }
    snapshot = next;
    return !news.isEmpty();
  }

  /**
   * Ends the job's stream in the agent's place, unless the agent has done so.
   *
   * @throws IOException when the volume cannot be read or written
   */
  void conclude(JobEvent verdict) throws IOException {
    read();
    if (!isFinal()) {
      events.append(verdict);
      read();
    }
  }

  /** Counts looks in a row that found something amiss with its driver; returns the count. */
  int count(boolean amiss) {
    looksAmiss = amiss ? looksAmiss + 1 : 0;
    return looksAmiss;
  }

  boolean isBeingCancelled() {
    return beingCancelled;
  }

  void setBeingCancelled(boolean now) {
    beingCancelled = now;
  }

  InputStream open(String file, long offset) throws IOException {
    return store.open(id(), file, offset);
  }
}
