package hearth.cluster.queue;

import hearth.cluster.schedule.Need;
import hearth.cluster.schedule.Priority;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants a job to wait and to run.
 *
 * @param priority which jobs it comes before
 * @param need the cores and the memory that it may have, or null for the whole cluster alone
 * @param held whether it waits until it is released
 * @param after the id of the job that must have finished before, or null
 * @param batch the name that jobs share that were submitted together, or null
 */
public record QueueOptions(
    Priority priority,
    @Nullable Need need,
    boolean held,
    @Nullable String after,
    @Nullable String batch) {

  /** Of a job that asks for nothing special. */
  public static final QueueOptions USUAL =
      new QueueOptions(Priority.NORMAL, null, false, null, null);

  QueueOptions withPriority(Priority other) {
    return new QueueOptions(other, need, held, after, batch);
  }

  QueueOptions withNeed(Need other) {
    return new QueueOptions(priority, other, held, after, batch);
  }

  QueueOptions withHeld(boolean now) {
    return new QueueOptions(priority, need, now, after, batch);
  }
}
