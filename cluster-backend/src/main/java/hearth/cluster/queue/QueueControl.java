package hearth.cluster.queue;

import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with jobs that wait, and with those of the past. Changes complete once they
 * are on disk; with an {@link IllegalStateException} that says so when the job does not wait.
 */
public interface QueueControl {

  /** Holds a queued job back. */
  CompletableFuture<Void> hold(String jobId);

  /** Lets a job run that was held back. */
  CompletableFuture<Void> release(String jobId);

  CompletableFuture<Void> prioritise(String jobId, Priority priority);

  /**
   * Lets a queued job ask for something else.
   *
   * @param need the cores and the memory that it may have, or null for the whole cluster alone
   */
  CompletableFuture<Void> request(String jobId, @Nullable Need need);

  /**
   * Moves a queued job to just before another one of its priority.
   *
   * @param before the other one, or null for the end of the queue
   */
  CompletableFuture<Void> move(String jobId, @Nullable String before);

  /**
   * Past and present jobs of the present results volume, newest first. Blocks for some
   * milliseconds.
   *
   * @throws IOException when the list of jobs cannot be read
   */
  List<JobSnapshot> history(HistoryFilter filter) throws IOException;

  /**
   * The jobs that were submitted with this batch in their options, oldest first. Blocks for some
   * milliseconds.
   *
   * @throws IOException when the list of jobs cannot be read
   */
  List<JobSnapshot> batch(String name) throws IOException;

  /**
   * How many jobs {@link #history} has on all its pages. Blocks for some milliseconds.
   *
   * @throws IOException when the list of jobs cannot be read
   */
  int count(HistoryFilter filter) throws IOException;
}
