package hearth.cluster.queue;

import hearth.jobs.contract.JobRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that has finished, as the {@link JobStore} has it for those who learn from it.
 *
 * @param attempt the number of the attempt that finished
 * @param started when that began
 * @param cores cores that it held; 0 when nobody noted it
 * @param inSession whether it ran in a session
 * @param diskBytes what its directory took when it ended; null when nobody measured it
 * @param temporaryBytes what it wrote to local disks meanwhile; null likewise
 */
record FinishedRun(
    JobRequest request,
    int attempt,
    Instant started,
    Instant ended,
    int cores,
    boolean inSession,
    @Nullable Long diskBytes,
    @Nullable Long temporaryBytes) {}
