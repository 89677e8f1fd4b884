package hearth.cluster.schedule;

/**
 * What a worker offers to executors.
 *
 * @param name unique within the cluster
 * @param memoryMb in MiB
 */
public record WorkerSize(String name, int cores, int memoryMb) {}
