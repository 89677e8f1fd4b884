package hearth.jobs.contract;

import org.jspecify.annotations.Nullable;

/**
 * What one executor does now.
 *
 * @param id Spark's id of it, unique within its application
 * @param workerPort the port of its worker's page, which tells workers of a cluster apart; null
 *     when it has no worker
 * @param tasksRunning tasks that it runs
 * @param heapUsedMb the most heap that was in use lately, garbage included, in MiB; 0 while that is
 *     not known
 * @param heapMaxMb what its heap may grow to, in MiB
 */
public record ExecutorUse(
    String id, @Nullable Integer workerPort, int tasksRunning, int heapUsedMb, int heapMaxMb) {}
