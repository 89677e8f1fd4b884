package hearth.cluster.queue;

import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import hearth.jobs.contract.Canceller;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The truth of the queue, of what runs, and of how jobs ended; what they computed is in their
 * directories. Several Hearths may have it open. A change is on disk when its call returns, and is
 * there whole or not at all, whatever ends this process. Calls may come from any thread, and all of
 * them fail with an {@link IOException} that says what to do.
 */
interface JobStore extends AutoCloseable {

  /**
   * Adds a job, behind all others if it is queued.
   *
   * @return false, and nothing is changed, when it is there already
   */
  boolean add(JobRecord job) throws IOException;

  /** Removes a queued job of which there is nothing yet but this. */
  void remove(String jobId) throws IOException;

  /** The jobs of a volume that have not ended: first by priority, then by position. */
  List<JobRecord> open(String volume) throws IOException;

  /** Attempts at a volume's jobs that have not ended. */
  List<AttemptRecord> attempts(String volume) throws IOException;

  Optional<JobRecord> find(String jobId) throws IOException;

  /** The ids of all jobs of a volume. */
  Set<String> ids(String volume) throws IOException;

  /** Past and present jobs of a volume, newest first. */
  List<JobRecord> history(String volume, HistoryFilter filter) throws IOException;

  /** The jobs of a batch, oldest first. */
  List<JobRecord> batch(String name) throws IOException;

  /** How many jobs {@link #history} has on all its pages. */
  int count(String volume, HistoryFilter filter) throws IOException;

  /**
   * Runs of a type that have finished, newest first.
   *
   * @param limit how many at most
   */
  List<FinishedRun> finished(String volume, String type, int limit) throws IOException;

  /**
   * Decides on an attempt at a queued job that is not held.
   *
   * @return false, and nothing is changed, when it is not queued any more
   */
  boolean claim(AttemptRecord attempt) throws IOException;

  /**
   * Notes by which driver an attempt was launched.
   *
   * @param session the session that it was ordered of, or null
   * @param driver the engine's own id of the driver
   */
  void launched(String jobId, int attempt, @Nullable String session, String driver, Instant now)
      throws IOException;

  /** Queues a job again whose attempt never began, at its old place. */
  void requeue(String jobId) throws IOException;

  /** Notes how far a job's attempt is; nothing is changed if it is not the present one any more. */
  void progressed(String jobId, int attempt, JobState state, @Nullable Instant started)
      throws IOException;

  /**
   * Queues a job for its next attempt: at its old place while it has not ended, else behind all
   * others.
   *
   * @param next the job as it shall be
   * @param failed when the present attempt failed; null when the job itself has ended, and not with
   *     a result
   * @return false, and nothing is changed, when another one has done so, or the job has ended or
   *     not against what {@code failed} says
   */
  boolean retry(JobRecord next, @Nullable Instant failed) throws IOException;

  /**
   * Notes a job's end, unless another attempt was decided on.
   *
   * @param end in its final state
   * @return whether this was the first to do so
   */
  boolean conclude(JobSnapshot end) throws IOException;

  /**
   * Notes that a queued job was cancelled.
   *
   * @return false, and nothing is changed, when it is not queued any more
   */
  boolean cancelQueued(String jobId, Instant now, Canceller by) throws IOException;

  /**
   * Notes who cancels a job that is launched or runs, before it is: whoever sees its end does not
   * know. Nothing is changed when it has ended otherwise.
   */
  void cancelling(String jobId, Canceller by) throws IOException;

  /** Who has asked to cancel a job, whether or not it has ended since. */
  Optional<Canceller> canceller(String jobId) throws IOException;

  /** As {@link #cancelling}, of all jobs that are launched or run on a cluster. */
  void allCancelling(String volume, String cluster, Canceller by) throws IOException;

  /**
   * Holds a queued job back, or releases it.
   *
   * @return false when it is not queued
   */
  boolean hold(String jobId, boolean held) throws IOException;

  /**
   * Gives a queued job another priority.
   *
   * @return false when it is not queued
   */
  boolean prioritise(String jobId, Priority priority) throws IOException;

  /**
   * Lets a queued job ask for something else.
   *
   * @return false when it is not queued
   */
  boolean request(String jobId, @Nullable Need need) throws IOException;

  /**
   * Moves a queued job to just before another one; those of another priority still come before or
   * after it.
   *
   * @param before the other one, or null for the end of the queue
   * @return false when one of them is not queued
   */
  boolean move(String jobId, @Nullable String before) throws IOException;

  /** Makes several changes, all or none. */
  <T extends @Nullable Object> T together(Work<T> work) throws IOException;

  /** Several changes. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T run() throws IOException;
  }

  @Override
  void close();
}
