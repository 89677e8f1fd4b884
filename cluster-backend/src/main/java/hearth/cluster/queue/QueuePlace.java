package hearth.cluster.queue;

import hearth.cluster.schedule.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * Where a queued job stands.
 *
 * @param order its place in the list of all that wait, held ones too; 1 for the first
 * @param place 1 for the next one to start; null for a job that is held back
 * @param reason what it waits for, or null while no cluster of its name runs
 */
public record QueuePlace(int order, @Nullable Integer place, @Nullable WaitReason reason) {}
