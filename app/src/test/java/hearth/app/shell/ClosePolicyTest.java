package hearth.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.monitor.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosePolicyTest {

  @ParameterizedTest
  @CsvSource({
    "STOPPED, ASK, CLOSE",
    "FAILED, STOP, CLOSE",
    "RUNNING, ASK, ASK",
    "DEGRADED, ASK, ASK",
    "STARTING, ASK, ASK",
    "RUNNING, KEEP_RUNNING, CLOSE",
    "RUNNING, STOP, STOP_THEN_CLOSE",
    "STOPPING, STOP, STOP_THEN_CLOSE"
  })
  void asksOnlyWhileSomethingRunsAndNothingIsRemembered(
      Phase phase, CloseChoice remembered, ClosePolicy.Step step) {
    assertThat(ClosePolicy.decide(phase, remembered)).isEqualTo(step);
  }
}
