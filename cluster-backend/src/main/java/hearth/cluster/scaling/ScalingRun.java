package hearth.cluster.scaling;

import hearth.cluster.queue.JobSnapshot;
import hearth.cluster.queue.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scaling experiment.
 *
 * @param workers how many workers it has
 * @param job its job, or null until it is submitted
 */
public record ScalingRun(int workers, @Nullable JobSnapshot job) {

  /** From the launch of its driver to its result; empty until it has finished. */
  public Optional<Duration> time() {
    JobSnapshot run = job;
    return run != null && run.state() == JobState.FINISHED
        ? Optional.of(run.elapsed(Instant.EPOCH))
        : Optional.empty();
  }
}
