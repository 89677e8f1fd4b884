package hearth.cluster.engine;

/**
 * What a node and the processes it started (a worker's executors) use.
 *
 * @param memoryBytes resident memory
 * @param cpuNanos processor time used so far
 */
public record NodeUsage(long memoryBytes, long cpuNanos) {}
