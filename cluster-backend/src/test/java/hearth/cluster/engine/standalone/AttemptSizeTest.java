package hearth.cluster.engine.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.cluster.engine.Attempt;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptSizeTest {

  @Test
  void anAttemptWithLimitsGetsNoMoreCoresThanItAskedFor() {
    assertThat(AttemptSize.with(attempt(true), Map.of("spark.master", "spark://m:1")))
        .containsEntry("spark.master", "spark://m:1")
        .containsEntry("spark.cores.max", "3")
        .containsEntry("spark.hearth.cores", "3")
        .containsEntry("spark.executor.memory", "700m")
        .containsEntry("spark.driver.memory", "600m");
  }

  @Test
  void oneWithoutTakesWhatIsThereAndWhatIsAdded() {
    assertThat(AttemptSize.with(attempt(false), Map.of()))
        .containsEntry("spark.hearth.cores", "3")
        .doesNotContainKey("spark.cores.max");
  }

  private static Attempt attempt(boolean limited) {
    return new Attempt("job", 1, "Main", 3, 700, 600, false, false, limited, null);
  }
}
