package hearth.cluster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.Change;
import hearth.jobs.contract.Failure;
import hearth.jobs.contract.FailureCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OffersTest {

  private static final AttemptRoom PART_OF_A_WORKER = new AttemptRoom(600, 1024, 4, 512, 4000);
  private static final AttemptRoom WHOLE_WORKER = new AttemptRoom(1024, 1024, 4, 512, 4000);
  private static final AttemptRoom ONE_TASK = new AttemptRoom(1024, 1024, 1, 512, 520);

  @Test
  void anExecutorGetsMoreOfItsWorkerThenFewerTasksThenNothing() {
    assertThat(offered(FailureCause.EXECUTOR_HEAP, PART_OF_A_WORKER))
        .satisfies(failure -> assertThat(failure.remedy()).contains("1.0 GB instead of 600 MB"))
        .extracting(Failure::changes)
        .asList()
        .containsExactly(new Change.ExecutorMemory(1024));
    assertThat(offered(FailureCause.EXECUTOR_HEAP, WHOLE_WORKER))
        .satisfies(failure -> assertThat(failure.remedy()).contains("2 at a time instead of 4"))
        .extracting(Failure::changes)
        .asList()
        .containsExactly(new Change.ExecutorCores(2));
    Failure last = offered(FailureCause.EXECUTOR_HEAP, ONE_TASK);
    assertThat(last.changes()).isEmpty();
    assertThat(last.remedy()).contains("1.0 GB", "in the profile", "more partitions");
  }

  @Test
  void beyondItsHeapALargerHeapDoesNotHelp() {
    assertThat(offered(FailureCause.EXECUTOR_LIMIT, PART_OF_A_WORKER).changes())
        .containsExactly(new Change.ExecutorCores(2));
  }

  @Test
  void aDriverGetsAsMuchAsTheComputerHas() {
    assertThat(offered(FailureCause.DRIVER_HEAP, WHOLE_WORKER).changes())
        .containsExactly(new Change.DriverMemory(1024));
    assertThat(
            offered(FailureCause.DRIVER_LIMIT, new AttemptRoom(1024, 1024, 4, 512, 800)).changes())
        .containsExactly(new Change.DriverMemory(768));
    Failure last = offered(FailureCause.DRIVER_HEAP, ONE_TASK);
    assertThat(last.changes()).isEmpty();
    assertThat(last.remedy()).contains("no more memory");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"BAD_INPUT", "BAD_REQUEST", "CLASS_MISSING", "VERSION_MISMATCH", "USER_CODE"})
  void whatWouldFailTheSameWayIsNotOffered(FailureCause cause) {
    assertThat(offered(cause, WHOLE_WORKER).changes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST_WORKER", "LOST_DRIVER", "NO_ROUTE", "DISK_FULL", "UNKNOWN"})
  void whatMayHavePassedIsOfferedAsItWas(FailureCause cause) {
    assertThat(offered(cause, WHOLE_WORKER).changes()).containsExactly(new Change.Nothing());
  }

  private static Failure offered(FailureCause cause, AttemptRoom room) {
    return Offers.with(Failure.of(cause, "It failed.", "Mend it."), room);
  }
}
