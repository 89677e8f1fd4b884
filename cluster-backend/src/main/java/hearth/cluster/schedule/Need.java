package hearth.cluster.schedule;

/**
 * What an attempt asks for, and gets no more of.
 *
 * @param cores cores of all its executors together ({@code spark.cores.max}); at least 1
 * @param executorMemoryMb memory of each of its executors, in MiB; at least 1
 */
public record Need(int cores, int executorMemoryMb) {
  public Need {
    if (cores < 1 || executorMemoryMb < 1) {
      throw new IllegalArgumentException(
          "%d cores and %d MB are no need".formatted(cores, executorMemoryMb));
    }
  }
}
