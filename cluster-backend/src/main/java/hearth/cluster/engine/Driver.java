package hearth.cluster.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The agent and driver of one attempt as an engine observed them.
 *
 * @param cluster the cluster's name
 * @param jobId the job
 * @param attempt the attempt's number
 * @param handle the engine's own id of it: the agent's pid or the container's id
 * @param alive whether the agent runs now
 * @param exitCode the agent's exit code, once it ended and when the engine can know it
 * @param started when it was started
 */
public record Driver(
    String cluster,
    String jobId,
    int attempt,
    String handle,
    boolean alive,
    @Nullable Integer exitCode,
    Instant started) {}
