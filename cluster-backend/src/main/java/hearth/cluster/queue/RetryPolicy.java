package hearth.cluster.queue;

import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which jobs are tried again without being asked, how often, and after how long. Pure. */
final class RetryPolicy {

  /** Attempts in all, the first one too. */
  static final int MOST = 3;

  /** After the first attempt, after the second one. */
  private static final List<Duration> DELAYS =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(30));

  private RetryPolicy() {}

  /**
   * Another attempt.
   *
   * @param change what is done otherwise
   * @param delay how long after the end of the last one it starts
   */
  record Next(Change change, Duration delay) {}

  /**
   * Decides after an attempt that failed.
   *
   * @param attempt its number
   * @param otherwise whether it had other sizes than the first one
   * @param failure with the changes that its cluster can give
   * @return empty when it is for a person to decide
   */
  static Optional<Next> next(int attempt, boolean otherwise, Failure failure) {
    if (attempt >= MOST || failure.changes().isEmpty()) {
      return Optional.empty();
    }
    Duration delay = DELAYS.get(attempt - 1);
    Change best = failure.changes().get(0);
    if (failure.cause().isOutOfMemory()) {
      // Once: what that does not help, more of the same hardly does.
      return otherwise ? Optional.empty() : Optional.of(new Next(best, delay));
    }
    return switch (failure.cause()) {
      case LOST_WORKER, LOST_DRIVER, NO_ROUTE -> Optional.of(new Next(best, delay));
      default -> Optional.empty();
    };
  }
}
