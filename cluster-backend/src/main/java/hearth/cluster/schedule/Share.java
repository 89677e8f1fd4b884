package hearth.cluster.schedule;

/**
 * What an executor holds of its worker.
 *
 * @param memoryMb in MiB
 */
public record Share(int cores, int memoryMb) {}
