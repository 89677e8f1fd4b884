package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.queue.RetryPolicy.Next;
import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

  private static final Change MORE = new Change.DriverMemory(1024);

  @ParameterizedTest
  @EnumSource(names = {"LOST_WORKER", "LOST_DRIVER", "NO_ROUTE"})
  void whatPassesIsTriedThreeTimesInAllWithGrowingDelay(FailureCause cause) {
    Change nothing = new Change.Nothing();
    assertThat(next(1, false, cause, nothing)).contains(new Next(nothing, Duration.ofSeconds(5)));
    assertThat(next(2, false, cause, nothing)).contains(new Next(nothing, Duration.ofSeconds(30)));
    assertThat(next(3, false, cause, nothing)).isEmpty();
    assertThat(next(4, false, cause, nothing)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"EXECUTOR_HEAP", "EXECUTOR_LIMIT", "OUT_OF_MEMORY", "DRIVER_HEAP", "DRIVER_LIMIT"})
  void memoryIsTriedOnceMoreWithMoreOfIt(FailureCause cause) {
    assertThat(next(1, false, cause, MORE)).contains(new Next(MORE, Duration.ofSeconds(5)));
    assertThat(next(2, true, cause, MORE)).isEmpty();
    assertThat(RetryPolicy.next(1, false, Failure.of(cause, "It is.", "Mend it."))).isEmpty();
  }

  @Test
  void aPersonDecidesOnEverythingElse() {
    for (FailureCause cause :
        List.of(
            FailureCause.BAD_INPUT,
            FailureCause.BAD_REQUEST,
            FailureCause.USER_CODE,
            FailureCause.CLASS_MISSING,
            FailureCause.VERSION_MISMATCH,
            FailureCause.DISK_FULL,
            FailureCause.NO_RESOURCES,
            FailureCause.UNKNOWN)) {
      assertThat(next(1, false, cause, new Change.Nothing())).as("%s", cause).isEmpty();
    }
  }

  private static Optional<Next> next(
      int attempt, boolean otherwise, FailureCause cause, Change offered) {
    return RetryPolicy.next(
        attempt, otherwise, Failure.of(cause, "It is.", "Mend it.").withChanges(List.of(offered)));
  }
}
