package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.ExecutorUse;
import org.apache.spark.scheduler.cluster.ExecutorInfo;
import org.junit.jupiter.api.Test;
import scala.collection.immutable.Map$;

class ExecutorUsesTest {

  private static final int CORES = 2;

  /** Of the task that has ended, the end is told after the start of the next one. */
  @Test
  void anExecutorRunsNoMoreTasksThanItHasCores() {
    ExecutorUses uses = new ExecutorUses(1024);
    uses.added(
        "0", new ExecutorInfo("127.0.0.1", CORES, Map$.MODULE$.empty(), Map$.MODULE$.empty()));
    for (int i = 0; i <= CORES; i++) {
      uses.taskStarted("0");
    }
    assertThat(uses.now()).extracting(ExecutorUse::tasksRunning).containsExactly(CORES);
    uses.taskEnded("0");
    assertThat(uses.now()).extracting(ExecutorUse::tasksRunning).containsExactly(CORES);
    uses.taskEnded("0");
    assertThat(uses.now()).extracting(ExecutorUse::tasksRunning).containsExactly(CORES - 1);
  }
}
