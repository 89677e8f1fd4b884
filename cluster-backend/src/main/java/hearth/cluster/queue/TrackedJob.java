package hearth.cluster.queue;

import hearth.cluster.engine.Driver;
import hearth.cluster.forecast.Forecast;
import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job that is followed: its latest picture and its event stream. Used by one thread at a time,
 * except {@link #snapshot}.
 */
final class TrackedJob {

  private final ResultStore store;
  private EventStream events;
  private volatile JobRecord record;
  private volatile JobSnapshot snapshot;

  /** The state that the store has. */
  private JobState noted;

  /** The session that it was ordered of, or null when it has a driver of its own. */
  private @Nullable String session;

  /** How the attempt failed, as long as nobody has decided what follows. */
  private @Nullable JobSnapshot failed;

  /** What was read and not passed on to those who listen. */
  private List<JobEvent> untold = new ArrayList<>();

  private boolean begun;
  private int looksAmiss;
  private boolean beingCancelled;

  TrackedJob(ResultStore store, JobRecord record) {
    this.store = store;
    this.events = new EventStream(store, record.id(), record.attempt());
    this.record = record;
    this.snapshot = record.snapshot();
    this.noted = record.state();
  }

  /** The store has this now. */
  void update(JobRecord latest, Optional<AttemptRecord> attempt) {
    record = latest;
    if (latest.attempt() > attempt()) {
      beginAnother(latest);
    }
    if (!snapshot.options().equals(latest.options())) {
      show(JobReducer.with(snapshot, latest.options()));
    }
    if (!begun) {
      attempt.ifPresent(present -> session = present.session());
      if (!isFinal() && isQueued() != (latest.state() == JobState.QUEUED)) {
        show(latest.snapshot());
        noted = latest.state();
      }
    }
  }

  private void beginAnother(JobRecord latest) {
    events = new EventStream(store, latest.id(), latest.attempt());
    failed = null;
    session = null;
    untold = new ArrayList<>();
    begun = false;
    looksAmiss = 0;
    snapshot = latest.snapshot();
    noted = latest.state();
  }

  /** As the store had it at the last look. */
  JobRecord record() {
    return record;
  }

  JobState noted() {
    return noted;
  }

  void setNoted(JobState state) {
    noted = state;
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

  /** Whether its present attempt is over. */
  boolean isFinal() {
    return snapshot.state().isFinal() || failed != null;
  }

  /** Its attempt failed, and it is to be decided whether another one follows. */
  Optional<JobSnapshot> failed() {
    return Optional.ofNullable(failed);
  }

  /** No other attempt follows. */
  void endFailed(JobSnapshot end) {
    failed = null;
    snapshot = end;
  }

  void show(JobSnapshot next) {
    snapshot = next;
  }

  /** It takes about so long. */
  void foretold(Forecast forecast) {
    show(JobReducer.with(snapshot, forecast));
  }

  /** It waits for what the sentence says; no news if that is known. */
  void waits(JobState state, String reason, @Nullable QueuePlace place) {
    if (!reason.equals(snapshot.waitingReason()) || !Objects.equals(place, snapshot.queue())) {
      snapshot = JobReducer.waiting(snapshot, state, reason, place);
    }
  }

  /**
   * Reads what the agent wrote since the last call.
   *
   * @return whether there was anything
   * @throws IOException when the volume cannot be read
   */
  boolean read() throws IOException {
    List<JobEvent> news = events.poll();
    untold.addAll(news);
    JobSnapshot next = snapshot;
    for (JobEvent event : news) {
      JobSnapshot after = JobReducer.reduce(next, event);
      // What failed is not shown as such before it is known that no other attempt follows.
      if (event instanceof JobEvent.Failed && !isFinal() && after.state() == JobState.FAILED) {
        failed = after;
        break;
      }
      next = after;
      if (event instanceof JobEvent.Launching launching) {
        session = launching.session();
      }
    }
    begun |= !news.isEmpty();
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
      JobFiles.ensure(this);
      events.append(verdict);
      read();
    }
  }

  /** What its present attempt told since the last call. */
  List<JobEvent> takeUntold() {
    List<JobEvent> taken = untold;
    untold = new ArrayList<>();
    return taken;
  }

  /** It was ordered of a session, or of none again. */
  void orderedOf(@Nullable String name) {
    session = name;
  }

  /** Whether this is the driver of its present attempt. */
  boolean isRunBy(Driver driver) {
    return session == null
        ? driver.jobId().equals(id()) && driver.attempt() == attempt()
        : driver.jobId().equals(session);
  }

  /** The session that it was ordered of, or null. */
  @Nullable String session() {
    return session;
  }

  /** Its attempt never began. */
  void queueAgain() {
    session = null;
    looksAmiss = 0;
    noted = JobState.QUEUED;
    snapshot = JobReducer.queued(snapshot.request(), attempt(), record.options());
  }

  boolean isInSession() {
    return session != null;
  }

  /** Whether its agent has said anything. */
  boolean hasBegun() {
    return begun;
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
}
