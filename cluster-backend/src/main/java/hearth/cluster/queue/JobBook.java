package hearth.cluster.queue;

import hearth.cluster.results.ResultStore;
import hearth.jobs.contract.Canceller;
import hearth.jobs.contract.JobEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The jobs that this Hearth has in view, brought up to date from the store, which other Hearths
 * change too. For one thread; any may find a job.
 */
final class JobBook {

  private final LateStore store;
  private final FailedAttempts failures;
  private final Map<String, TrackedJob> jobs = new ConcurrentHashMap<>();

  /** All, newest first; empty when that is to be found out again. */
  private List<TrackedJob> newestFirst = List.of();

  /** Jobs whose driver may be there; final ones too until it is forgotten. */
  private final List<TrackedJob> watched = new ArrayList<>();

  JobBook(LateStore store, FailedAttempts failures) {
    this.store = store;
    this.failures = failures;
  }

  Optional<TrackedJob> find(String jobId) {
    return Optional.ofNullable(jobs.get(jobId));
  }

  /** All jobs, newest first. */
  List<JobSnapshot> snapshots() {
    if (newestFirst.size() != jobs.size()) {
      newestFirst =
          jobs.values().stream()
              .sorted(
                  Comparator.comparing((TrackedJob job) -> job.record().request().submitted())
                      .thenComparing(TrackedJob::id)
                      .reversed())
              .toList();
    }
    return newestFirst.stream().map(TrackedJob::snapshot).toList();
  }

  boolean hasOpenJobs() {
    return jobs.values().stream().anyMatch(job -> !job.isFinal());
  }

  List<TrackedJob> watched() {
    return watched;
  }

  void watch(TrackedJob job) {
    if (!watched.contains(job)) {
      watched.add(job);
    }
  }

  /**
   * Puts a job on the list, then into its results volume: after a kill between, it is on the list.
   * May be called from any thread.
   *
   * @throws IOException when one of both cannot be written; the job is then nowhere
   */
  TrackedJob enqueue(JobRecord job, ResultStore results) throws IOException {
    if (!store.get().add(job)) {
      throw new IOException("There is a job %s already. Submit it again.".formatted(job.id()));
    }
    try {
      JobFiles.write(results, job.request());
    } catch (IOException e) {
      store.get().remove(job.id());
      throw e;
    }
    return new TrackedJob(results, job);
  }

  /** Cancels a job that is queued; returns false when it is not, also for another Hearth. */
  boolean cancelQueued(TrackedJob job, Instant now, Canceller by) throws IOException {
    if (!job.isQueued() || !store.get().cancelQueued(job.id(), now, by)) {
      return false;
    }
    job.conclude(new JobEvent.Cancelled(now, by));
    note(job);
    return true;
  }

  /** Somebody is about to cancel a job that does not wait. */
  void cancelling(TrackedJob job, Canceller by) throws IOException {
    store.get().cancelling(job.id(), by);
  }

  /** Takes a job, unless it has it already. */
  void add(TrackedJob job) {
    jobs.putIfAbsent(job.id(), job);
  }

  /** Takes a job that was queued for another attempt. */
  void again(JobRecord latest, ResultStore results) {
    TrackedJob job = jobs.computeIfAbsent(latest.id(), id -> new TrackedJob(results, latest));
    watched.remove(job);
    job.update(latest, Optional.empty());
  }

  /** Has a job in view no more, which has ended. */
  void forget(String jobId) {
    TrackedJob gone = jobs.remove(jobId);
    if (gone != null) {
      newestFirst = List.of();
      watched.remove(gone);
    }
  }

  /**
   * Brings the jobs of a volume up to date.
   *
   * @return those that are queued, in the order of the queue
   * @throws IOException when the store or the volume cannot be read
   */
  List<TrackedJob> refresh(String volume, ResultStore results) throws IOException {
    List<JobRecord> open = store.get().open(volume);
    Map<String, AttemptRecord> attempts = new HashMap<>();
    store.get().attempts(volume).forEach(attempt -> attempts.put(attempt.jobId(), attempt));
    List<TrackedJob> queue = new ArrayList<>();
    for (JobRecord record : open) {
      TrackedJob job = jobs.computeIfAbsent(record.id(), id -> new TrackedJob(results, record));
      job.update(record, Optional.ofNullable(attempts.get(record.id())));
      if (job.isQueued()) {
        queue.add(job);
      } else {
        watch(job);
      }
    }
    followEnded(open.stream().map(JobRecord::id).collect(Collectors.toSet()), volume);
    return queue;
  }

  /** What was queued here and is not open any more was ended by another Hearth. */
  private void followEnded(Set<String> open, String volume) throws IOException {
    for (TrackedJob job : jobs.values()) {
      if (job.isQueued() && job.record().volume().equals(volume) && !open.contains(job.id())) {
        Optional<JobRecord> ended = store.get().find(job.id());
        if (ended.isPresent()) {
          job.show(ended.get().snapshot());
        } else {
          jobs.remove(job.id());
          newestFirst = List.of();
        }
      }
    }
  }

  /** Lets the store know how far a job is, if it does not yet, and decides on what failed. */
  void note(TrackedJob job) throws IOException {
    Optional<JobSnapshot> failed = job.failed();
    if (failed.isPresent()) {
      decide(job, failed.get());
    }
    JobSnapshot now = job.snapshot();
    if (now.state() == job.noted() || now.state() == JobState.QUEUED) {
      return;
    }
    if (now.state().isFinal()) {
      store.get().conclude(now);
      tellCanceller(job, now);
    } else {
      store.get().progressed(now.id(), job.attempt(), now.state(), now.started());
    }
    job.setNoted(now.state());
  }

  /** Agents do not know who cancels; whoever does has noted it. */
  private void tellCanceller(TrackedJob job, JobSnapshot end) throws IOException {
    if (end.state() == JobState.CANCELLED && end.cancelledBy() == null) {
      Optional<JobRecord> noted = store.get().find(job.id());
      if (noted.isPresent() && noted.get().cancelledBy() != null) {
        job.show(end.edit().cancelledBy(noted.get().cancelledBy()).done());
      }
    }
  }

  /** Queues the job for another attempt, or lets it end. */
  private void decide(TrackedJob job, JobSnapshot failed) throws IOException {
    JobSnapshot end = failures.told(job.record(), failed);
    Optional<JobRecord> next =
        job.isBeingCancelled() ? Optional.empty() : failures.again(job.record(), end);
    if (next.isEmpty()) {
      job.endFailed(end);
      return;
    }
    boolean unused = store.get().retry(next.get(), end.ended());
    // Another Hearth may have been faster, also with a cancel.
    JobRecord latest = store.get().find(job.id()).orElse(next.get());
    watched.remove(job);
    if (latest.attempt() > job.attempt()) {
      job.update(latest, Optional.empty());
    } else {
      job.endFailed(latest.ended() == null ? end : latest.snapshot());
    }
  }
}
