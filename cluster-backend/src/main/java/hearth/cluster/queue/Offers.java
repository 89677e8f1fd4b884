package hearth.cluster.queue;

import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.util.List;
import java.util.Locale;

/**
 * With what another attempt at a job may go better, as far as its cluster can give it. Pure: {@link
 * FailedAttempts} finds out what the cluster has.
 */
final class Offers {

  /** Less than this share more memory does not help. */
  private static final double WORTH_IT = 1.2;

  private static final int STEP_MB = 64;
  private static final int MB_IN_GB = 1024;

  private Offers() {}

  /** The failure with its offers, and a remedy that fits them. */
  static Failure with(Failure failure, AttemptRoom room) {
    return switch (failure.cause()) {
      case EXECUTOR_HEAP, EXECUTOR_LIMIT, OUT_OF_MEMORY -> executor(failure, room);
      case DRIVER_HEAP, DRIVER_LIMIT -> driver(failure, room);
      default -> again(failure);
    };
  }

  /** The failure with what can be offered whatever the cluster has. */
  static Failure again(Failure failure) {
    return switch (failure.cause()) {
      case DISK_FULL, LOST_WORKER, LOST_DRIVER, NO_ROUTE, NO_RESOURCES, UNKNOWN ->
          failure.withChanges(List.of(new Change.Nothing()));
      default -> failure.withChanges(List.of());
    };
  }

  private static Failure executor(Failure failure, AttemptRoom room) {
    int more = Math.min(2 * room.executorMb(), room.workerMb());
    // Beyond the heap, a larger heap takes its room away.
    boolean beyondHeap = failure.cause() == FailureCause.EXECUTOR_LIMIT;
    if (!beyondHeap && more >= WORTH_IT * room.executorMb()) {
      return offered(
          failure,
          new Change.ExecutorMemory(more),
          "Give each executor %s instead of %s: its worker has %s."
              .formatted(memory(more), memory(room.executorMb()), memory(room.workerMb())));
    }
    if (room.executorCores() > 1) {
      int fewer = room.executorCores() / 2;
      return offered(
          failure,
          new Change.ExecutorCores(fewer),
          "Let fewer tasks share the memory of an executor: %d at a time instead of %d."
              .formatted(fewer, room.executorCores()));
    }
    return failure
        .with(
            failure.cause(),
            failure.message(),
            "One task has all that a worker gives, %s: give the workers more memory in the profile,"
                    .formatted(memory(room.workerMb()))
                + " or cut the input into more partitions.")
        .withChanges(List.of());
  }

  private static Failure driver(Failure failure, AttemptRoom room) {
    int more = Math.min(2 * room.driverMb(), room.mostDriverMb() / STEP_MB * STEP_MB);
    if (more >= WORTH_IT * room.driverMb()) {
      return offered(
          failure,
          new Change.DriverMemory(more),
          "Give the driver %s instead of %s.".formatted(memory(more), memory(room.driverMb())));
    }
    return failure
        .with(
            failure.cause(),
            failure.message(),
            "The computer has no more memory for the driver now: close other programs, or give the"
                + " workers less in the profile, and run the job again.")
        .withChanges(List.of());
  }

  private static Failure offered(Failure failure, Change change, String remedy) {
    return failure.with(failure.cause(), failure.message(), remedy).withChanges(List.of(change));
  }

  /** Such as {@code 512 MB} or {@code 1.5 GB}. */
  static String memory(int mb) {
    return mb < MB_IN_GB
        ? mb + " MB"
        : String.format(Locale.ROOT, "%.1f GB", mb / (double) MB_IN_GB);
  }
}
